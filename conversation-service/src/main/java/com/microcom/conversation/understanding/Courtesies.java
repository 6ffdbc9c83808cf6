package com.microcom.conversation.understanding;

import java.util.ArrayList;
import java.util.List;

/** Takes the greetings, "dale", "gracias", "che" off the beginning of a clause, and says which of them mean something. */
final class Courtesies {
  /** @param acts greetings, thanks, yes and no found @param rest what is left to be understood */
  record Peeled(List<Understood> acts, Clause rest) {}


  private final Lexicon lexicon;

  Courtesies(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Peeled peel(Clause clause) {
    var acts = new ArrayList<Understood>();
    int at = 0;
    while (at < clause.size()) {
      int next = greeting(clause, at, acts);
      next = next > at ? next : thanks(clause, at, acts);
      next = next > at ? next : yes(clause, at, acts);
      next = next > at ? next : no(clause, at, acts);
      next = next > at ? next : filler(clause, at);
      if (next == at) {
        break;
      }
      at = next;
    }
    var rest = clause.from(at);
    return new Peeled(acts, withoutTail(rest, acts));
  }

  private int greeting(Clause c, int at, List<Understood> acts) {
    int end = switch (c.word(at)) {
      case "muy" -> c.word(at + 1).matches("buen[oa]s?") ? afterDay(c, at + 2) : at;
      case "buenas" -> afterDay(c, at + 1);
      case "buen", "buenos" -> c.word(at + 1).matches("dias?|tardes?|noches?|finde") ? at + 2 : at;
      case "buena" -> c.word(at + 1).matches("noches?|tardes?|dias?") ? at + 2 : at;
      case "que" -> c.word(at + 1).equals("onda") && lexicon.exactly("have", c.word(at + 2)) ? at + 2 : c.word(at + 1).matches("tal|onda") && (!acts.isEmpty() || c.size() <= at + 3) && !c.word(at + 2).matches("se|es|anda|sale|viene|graba|ve|son|la|el|los|esta")
          ? afterAll(c, at + 2) : at;
      case "como" -> c.word(at + 1).matches("estas?|andas?|andan|estan|va|vas|les|te") && (!acts.isEmpty() || c.size() <= at + 4) && c.size() <= at + 4
          && !c.has("pedido") && !c.has("pago") && !c.has("mi") ? Math.min(c.size(), at + 4) : at;
      case "una" -> c.word(at + 1).matches("consulta|pregunta|duda|consultita|preguntita") && c.size() == at + 2 ? at + 2 : at;
      case "todo" -> c.word(at + 1).equals("bien") && c.size() <= at + 3 ? at + 2 : at;
      default -> lexicon.exactly("greetings", c.word(at)) && (!c.word(at).equals("oye") || c.size() == 1) ? afterAddressee(c, at + 1) : at;
    };
    return said(Intent.GREETING, c, at, end, acts);
  }

  /** "hola a todos", "hola gente". */
  private static int afterAddressee(Clause c, int at) {
    if (c.word(at).equals("de") && c.word(at + 1).matches("nuevo|vuelta") || c.word(at).equals("otra") && c.word(at + 1).equals("vez")) {
      return at + 2; // "hola de nuevo"
    }
    int who = c.word(at).equals("a") ? at + 1 : at;
    return c.word(who).matches("tod[oa]s|gente|equipo|chic[oa]s?|bot|robot|amig[oa]s?") && c.size() == who + 1 ? who + 1 : at;
  }

  private static int afterDay(Clause c, int at) {
    return c.word(at).matches("tardes?|noches?|dias?") ? at + 1 : at;
  }

  private static int afterAll(Clause c, int at) {
    return c.word(at).equals("todo") || c.word(at).equals("como") ? c.size() <= at + 3 ? c.size() : at + 1 : at;
  }

  private int thanks(Clause c, int at, List<Understood> acts) {
    boolean many = c.word(at).matches("muchas|mil|muchisimas|ok");
    int end = c.word(at).equals("gracias") ? at + 1 : many && c.word(at + 1).equals("gracias") ? at + 2 : at;
    end = end > at && c.word(end).equals("de") && c.word(end + 1).matches("tod[oa]s|antemano|nuevo") ? end + 3 : end;
    end = end > at && c.word(end).equals("por") && !c.word(end + 1).equals("favor") ? Math.min(c.size(), end + 5) : end;
    return said(Intent.THANKS, c, at, end, acts);
  }

  private int yes(Clause c, int at, List<Understood> acts) {
    var word = c.word(at);
    int end = at;
    if (word.equals("si")) {
      boolean accented = c.source().charAt(c.at(at).start() + Math.min(1, c.at(at).end() - c.at(at).start() - 1)) == 'í';
      end = accented || c.size() == at + 1 || lexicon.exactly("after-si", c.word(at + 1)) ? at + 1 : at;
    } else if (word.equals("de") && c.word(at + 1).equals("una") || word.equals("esta") && c.word(at + 1).matches("bien|ok|perfecto")
        || word.equals("me") && c.word(at + 1).equals("parece") && c.word(at + 2).matches("bien|perfecto|genial")) {
      end = word.equals("me") ? at + 3 : at + 2;
    } else if (lexicon.exactly("yes", word)) {
      var next = c.word(at + 1);
      boolean sure = !lexicon.exactly("doubtful-yes", word) || next.isEmpty() || lexicon.exactly("yes", next) || word.equals("bueno") || word.equals("genial") || word.equals("excelente");
      end = sure ? at + 1 : at;
    }
    end = end > at && word.equals("dale") && c.word(end).equals("para") && c.word(end + 1).equals("adelante") ? end + 2 : end;
    int before = acts.size();
    end = said(Intent.CONFIRM, c, at, end, acts);
    if (acts.size() > before) {
      acts.set(before, new Understood(Intent.CONFIRM, Slots.NONE.asBareYes(), 0.9, acts.get(before).phrase()));
    }
    return end;
  }

  private int no(Clause c, int at, List<Understood> acts) {
    boolean alone = lexicon.exactly("no", c.word(at)) && (c.size() == at + 1 || lexicon.exactly("no", c.word(at + 1)) || lexicon.exactly("after-no", c.word(at + 1)));
    int end = alone && !c.word(at + 1).equals("mas") ? at + 1 : at;
    end = end > at && c.word(end).equals("gracias") ? end + 1 : end;
    return said(Intent.DENY, c, at, end, acts);
  }

  private int filler(Clause c, int at) {
    if (c.word(at).equals("para") && c.size() == 1) {
      return 1;
    }
    if (c.word(at).equals("por") && c.word(at + 1).equals("favor")) {
      return at + 2;
    }
    if (c.word(at).equals("a") && !c.word(at + 1).equals("ver")) {
      return c.at(at).before().isBlank() && at == 0 && c.word(1).equals("bueno") ? at + 1 : at;
    }
    if (c.word(at).equals("nada") || c.word(at).equals("igual") || c.word(at).equals("ahora") || c.word(at).equals("tambien") || c.word(at).equals("pera")) {
      return c.size() > at + 2 && !c.word(at + 1).matches("mas|de|que") ? at + 1 : at;
    }
    if (c.word(at).equals("a") || c.word(at).equals("una") && c.word(at + 1).matches("consulta|pregunta|duda")) {
      return c.word(at + 1).equals("ver") ? at + 2 : at + 2;
    }
    return lexicon.exactly("fillers", c.word(at)) && !(c.word(at).equals("genio") && c.size() == 1) ? at + 1 : at;
  }

  private static Clause withoutTail(Clause rest, List<Understood> acts) {
    int end = rest.size();
    while (end > 1) {
      if (rest.word(end - 1).equals("gracias")) {
        acts.add(new Understood(Intent.THANKS, Slots.NONE, "gracias"));
        end -= rest.word(end - 2).matches("muchas|mil") ? 2 : 1;
      } else if (rest.word(end - 1).equals("favor") && rest.word(end - 2).equals("por")) {
        end -= 2;
      } else if (rest.word(end - 1).matches("che|capo|amigo|maestro|genio|crack|nomas") && !rest.word(end - 2).matches("eso|esto|un|una")) {
        end--;
      } else {
        break;
      }
    }
    return rest.to(Math.max(0, end));
  }

  private static int said(Intent intent, Clause c, int from, int to, List<Understood> acts) {
    if (to > from && acts.stream().noneMatch(act -> act.intent() == intent)) {
      acts.add(new Understood(intent, Slots.NONE, c.from(from).to(Math.min(to, c.size()) - from).written()));
    }
    return Math.max(from, Math.min(to, c.size()));
  }
}
