package com.microcom.conversation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a message where something else begins: at punctuation, and at "y", "pero", "además" when what follows stands by itself. */
final class ClauseSplitter {
  private static final Set<String> JOINERS = Set.of("y", "e", "ademas", "pero", "aparte", "asique", "mas");
  private static final Set<String> ASKING =
      Set.of("cuanto", "cuantos", "cuantas", "cual", "cuales", "como", "donde", "cuando", "que", "quien", "aceptan", "hacen", "tenes",
          "tienen", "hay", "puedo", "se", "es", "viene", "mandan", "envian", "llega", "llegan", "sirve", "funciona", "podes", "sale");
  private static final Set<String> ACTING = Set.of("si", "en", "mandalo", "pago", "factura", "quiero", "necesito", "decime", "confirmo", "gracias");
  private static final Set<String> BINDING = Set.of("entre", "mitad", "diferencia", "compara", "comparame", "versus", "vs");
  private static final Set<String> PREPOSITIONS =
      Set.of("de", "para", "con", "por", "x", "entre", "hasta", "a", "sin", "los", "las", "el", "la", "y", "o", "mas", "en", "del");

  private final Lexicon lexicon;

  ClauseSplitter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Clause> split(List<Token> tokens, String source) {
    var clauses = new ArrayList<Clause>();
    var current = new ArrayList<Token>();
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (!current.isEmpty() && (isStop(token, current.getLast()) && !isInsteadOf(current, token) || startsAnotherItem(current, tokens, i))) {
        close(clauses, current, token.before(), source);
      } else if (!current.isEmpty() && JOINERS.contains(token.word()) && begins(current, tokens, i + 1)) {
        close(clauses, current, "", source);
        continue;
      }
      current.add(token);
    }
    int end = tokens.isEmpty() ? 0 : tokens.getLast().end();
    close(clauses, current, source.substring(Math.min(end, source.length())), source);
    return clauses;
  }

  private void close(List<Clause> clauses, List<Token> current, String after, String source) {
    if (!current.isEmpty()) {
      boolean asked = after.contains("?") || current.getFirst().before().contains("¿") || asks(current);
      clauses.add(new Clause(current, asked, source));
      current.clear();
    }
  }

  private static boolean asks(List<Token> tokens) {
    var first = tokens.getFirst().word();
    var second = tokens.size() > 1 ? tokens.get(1).word() : "";
    return Set.of("cuanto", "cuantos", "cuantas", "cual", "cuales", "donde", "cuando", "quien").contains(first)
        || (first.equals("que") && !second.startsWith("sea"))
        || (first.length() <= 2 && Set.of("cuanto", "cual", "cuantos", "cuantas", "donde").contains(second))
        || Set.of("puedo", "aceptan", "hacen", "tenes", "tienen", "hay", "podes", "sirve", "viene", "envian", "mandan").contains(first);
  }

  /** "en vez de la primera, dame la segunda" is one thing. */
  private static boolean isInsteadOf(List<Token> current, Token next) {
    return current.size() < 9 && next.before().strip().equals(",") && current.getFirst().word().equals("en")
        && current.size() > 2 && Set.of("vez", "lugar").contains(current.get(1).word());
  }

  private static boolean isStop(Token token, Token previous) {
    // "g.skill", "p.o.e": a point inside a name
    if (token.before().equals(".") && previous.word().length() <= 2) {
      return false;
    }
    return token.before().chars().anyMatch(c -> ",.;:!?\n¿¡()".indexOf(c) >= 0);
  }

  /** "4 notebooks tres teclados 5 mouse": a quantity before another kind of thing. */
  private boolean startsAnotherItem(List<Token> current, List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && isCount(tokens.get(i))
        && lexicon.is("kinds", tokens.get(i + 1).word())
        && current.stream().anyMatch(token -> lexicon.is("kinds", token.word()))
        && !PREPOSITIONS.contains(current.getLast().word());
  }

  private boolean begins(List<Token> current, List<Token> tokens, int i) {
    if (i >= tokens.size() || current.stream().anyMatch(token -> BINDING.contains(token.word()))) {
      return false;
    }
    var word = tokens.get(i).word();
    var next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
    return switch (tokens.get(i - 1).word()) {
      case "mas" -> lexicon.is("kinds", word) && tokens.get(i - 1).raw().equals("+");
      // "confirmo pero mañana" confirms nothing
      case "pero" -> !word.matches("mas|menos|que|de|con|sin|no|en") && current.stream().noneMatch(token -> token.word().startsWith("confirm"));
      case "ademas", "aparte" -> true;
      default -> ASKING.contains(word) || ACTING.contains(word) || isVerb(word) || isCount(tokens.get(i)) && (!lexicon.is("units", next) || next.matches("metros|mts|rollos"))
          || Set.of("un", "una", "uno", "unos", "unas", "otro", "otra", "la", "el", "los", "las", "lo", "me", "te", "no", "tambien", "ese", "esa").contains(word)
          || lexicon.is("kinds", word) && current.stream().noneMatch(token -> Set.of("con", "para", "sin").contains(token.word()));
    };
  }

  private boolean isVerb(String word) {
    return lexicon.verb("take", word) || lexicon.verb("give", word) || lexicon.verb("remove", word) || lexicon.verb("change", word)
        || lexicon.verb("show", word) || lexicon.exactly("want", word) || lexicon.exactly("buy", word);
  }

  private boolean isCount(Token token) {
    return token.isNumber() || lexicon.value("numbers", token.word()).orElse(0) > 1;
  }
}
