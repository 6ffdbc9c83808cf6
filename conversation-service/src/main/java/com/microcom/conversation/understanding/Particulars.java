package com.microcom.conversation.understanding;

import com.microcom.conversation.understanding.Commands.Command;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Fills the slots that an intent needs from the words of its clause. */
final class Particulars {
  private final Lexicon lexicon;
  private final Subjects subjects;

  Particulars(Lexicon lexicon, ThingReader things, Goods goods) {
    this.lexicon = lexicon;
    this.subjects = new Subjects(lexicon, things, goods);
  }

  Understood of(Command command, Clause clause, Context context, double confidence) {
    return new Understood(command.intent(), slots(command, clause, context), confidence, clause.written());
  }

  private Slots slots(Command command, Clause clause, Context context) {
    return switch (command.intent()) {
      case FINANCING_QUERY, CHOOSE_FINANCING -> Slots.NONE.withInstalments(instalments(clause));
      case ORDER_STATUS, CANCEL -> Slots.NONE.withOrderNumber(orderNumber(clause));
      case BILLING_DATA -> Slots.NONE.withAspect(command.aspect()).withTaxId(taxId(clause));
      case HAGGLE -> subjects.questioned(clause, context).withAspect(command.aspect()).withAmount(Amounts.in(clause).orElse(null));
      case PRICE_QUERY, STOCK_QUERY -> subjects.asked(clause).withAspect(command.aspect());
      case COMPARE -> comparison(clause);
      case PRODUCT_QUESTION -> subjects.questioned(clause, context);
      case PRODUCT_QUERY -> command.aspect() == null ? subjects.asked(clause) : Slots.NONE.withAspect(command.aspect());
      case ADD -> subjects.asked(afterOrderOf(clause));
      case ALTERNATIVES -> Slots.ofQuery(clause.written());
      case BUSINESS_INFO -> Slots.NONE.withAspect("envio".equals(command.aspect()) ? shipping(clause) : command.aspect());
      case PAYMENT_METHODS, PAY_CASH, OUT_OF_SCOPE -> Slots.NONE.withAspect(command.aspect());
      default -> Slots.NONE;
    };
  }

  /** What about shipping he wants to know. */
  private static String shipping(Clause clause) {
    if (has(clause, "retir\\w*|pick|recoj\\w+|recog\\w+|buscar(lo|la|los|las)?")) {
      return "envio-retiro";
    }
    boolean abroad = has(clause, "exterior|extranjero|internacional(es)?|uruguay|chile|paraguay|bolivia|brasil");
    boolean time = has(clause, "tard\\w+|demor\\w+|plazos?|tiempos?|cuando|dias|hoy|manana|rapido|urgente|express");
    boolean cost = has(clause, "sale|salen|saldria|cuestan?|costaria|costos?|precios?|valor|vale|tarifas?|gratis|cobran|cobras|cobrarian");
    cost |= !time && has(clause, "cuanto");
    return abroad || !time && !cost ? "envio" : time && cost ? "envio-costo-plazo" : time ? "envio-plazo" : "envio-costo";
  }

  private static boolean has(Clause clause, String words) {
    return clause.tokens().stream().anyMatch(token -> token.word().matches(words));
  }

  /** "un pedido de 10 cámaras": what follows, or nothing. */
  private static Clause afterOrderOf(Clause clause) {
    for (int i = 0; i + 2 < clause.size(); i++) {
      if (clause.word(i).matches("pedido|orden|encargo|compra") && clause.word(i + 1).equals("de")) {
        return clause.from(i + 2);
      }
    }
    return clause.from(clause.size());
  }

  private Slots comparison(Clause clause) {
    var asked = subjects.asked(clause);
    return asked.references().isEmpty() ? asked.withAspect(clause.written()) : asked.withAspect(clause.written()).withQuery(null);
  }

  /** "confirmo así contado", "me la llevo en 6 cuotas": how it is paid, said along with something else. */
  List<Understood> payment(Understood act, Clause clause) {
    boolean carries = Set.of(Intent.CONFIRM, Intent.CHOOSE, Intent.ADD).contains(act.intent()) && !clause.question();
    if (!carries) {
      return List.of();
    }
    if (clause.has("contado") || clause.has("efectivo")) {
      return List.of(new Understood(Intent.PAY_CASH, clause.written()));
    }
    boolean instalments = clause.has("cuotas") || act.intent() == Intent.CONFIRM && instalments(clause) != null;
    return instalments ? List.of(new Understood(Intent.CHOOSE_FINANCING, Slots.NONE.withInstalments(instalments(clause)), clause.written())) : List.of();
  }

  /** The number beside "cuotas" or "pagos"; else the only number there is. */
  private Integer instalments(Clause clause) {
    for (int i = 1; i < clause.size(); i++) {
      if (clause.word(i).matches("cuotas?|pagos?|cuotitas|meses|veces") && number(clause.word(i - 1)) != null) {
        return number(clause.word(i - 1));
      }
    }
    var numbers = IntStream.range(0, clause.size()).filter(i -> number(clause.word(i)) != null && !clause.word(i).startsWith("un")).boxed().toList();
    return numbers.size() == 1 ? number(clause.word(numbers.getFirst())) : null;
  }

  private Integer number(String word) {
    return word.matches("\\d{1,3}") ? Integer.valueOf(word)
        : lexicon.value("numbers", word).filter(value -> value > 0).orElse(null);
  }

  private static String orderNumber(Clause clause) {
    return clause.tokens().stream().map(Token::word).filter(word -> word.matches("\\d{3,}|[a-z]{1,4}-?\\d{3,}[-\\d]*")).findFirst().orElse(null);
  }

  /** Eleven digits, with or without its dashes. */
  private static String taxId(Clause clause) {
    return clause.tokens().stream().map(token -> token.raw().replaceAll("[-./]", "")).filter(word -> word.matches("\\d{11}")).findFirst().orElse(null);
  }
}
