package com.microcom.conversation.understanding;

import java.util.stream.Collectors;

/** An interpretation in one line for tables: {@code CHOOSE 2x #2; ADD 1x "disco de 2 teras"}. Answers to questions are quoted without their aspect. */
final class Brief {
  private Brief() {}

  static String of(Interpretation interpretation) {
    return interpretation.acts().stream().map(Brief::of).collect(Collectors.joining("; "));
  }

  static String of(Understood act) {
    var slots = act.slots();
    var line = new StringBuilder(act.intent().name());
    append(line, slots.quantity() == null ? null : slots.quantity() + "x");
    append(line, slots.moreOfSame() ? "more" : null);
    slots.references().forEach(reference -> append(line, of(reference)));
    append(line, slots.replaced() == null ? null : "for " + of(slots.replaced()));
    append(line, slots.query() == null ? null : '"' + slots.query() + '"');
    append(line, slots.instalments() == null ? null : "in " + slots.instalments());
    append(line, slots.amount() == null ? null : slots.amount().toString());
    append(line, slots.orderNumber() == null ? null : "order " + slots.orderNumber());
    append(line, slots.taxId() == null ? null : "cuit " + slots.taxId());
    append(line, slots.summaryVersion() == null ? null : "version " + slots.summaryVersion());
    append(line, slots.compatible() ? "compatible" : null);
    append(line, slots.bareYes() ? "plain" : null);
    boolean fixed = slots.aspect() != null && slots.aspect().matches("[a-zA-Z-]+") && act.intent() != Intent.PRODUCT_QUESTION;
    append(line, fixed ? "about " + slots.aspect() : null);
    return line.toString();
  }

  private static void append(StringBuilder line, String part) {
    if (part != null) {
      line.append(' ').append(part);
    }
  }

  private static String of(Reference reference) {
    return switch (reference) {
      case Reference.Ordinal(int position) -> "#" + position;
      case Reference.Named(String text) -> "[" + text + "]";
      case Reference.Exact exact -> "=" + exact.sku();
      default -> reference.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
