package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** Says in Spanish what a text was taken for: {@code cámaras Hikvision exterior, hasta $ 80.000,00}. */
final class Wording {
  private final Lexicon lexicon;

  Wording(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  String understood(Wanted wanted) {
    var parts = new ArrayList<String>();
    parts.add(wanted.kinds().isEmpty() ? "productos" : lexicon.plural(wanted.kinds()));
    parts.addAll(wanted.brands());
    wanted.conditions().stream().filter(this::readsOn).map(this::said).forEach(parts::add);
    var asides = wanted.conditions().stream().filter(c -> !readsOn(c)).map(this::said).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
    var text = String.join(" ", parts) + (asides.isEmpty() ? "" : " (" + asides + ")");
    var limits = new ArrayList<String>();
    if (!wanted.notBrands().isEmpty()) {
      limits.add("que no sean " + String.join(" ni ", wanted.notBrands()));
    }
    if (!wanted.price().isOpen()) {
      limits.add(Relaxation.said(wanted.price()));
    }
    if (wanted.order() != Wanted.Order.BEST) {
      limits.add(wanted.order() == Wanted.Order.CHEAPEST ? "de menor a mayor precio" : "de mayor a menor precio");
    }
    return limits.isEmpty() ? text : text + ", " + String.join(", ", limits);
  }

  /** "de 8 puertos", "para exterior" go on in the sentence; adjectives would have to agree and stand in brackets instead. */
  private boolean readsOn(Condition condition) {
    return switch (condition) {
      case Condition.Is is -> is.attribute().equals("outdoor") || type(is).isNumeric();
      case Condition.AtLeast least -> true;
      case Condition.IsNot not -> false;
    };
  }

  private String said(Condition condition) {
    var type = type(condition);
    return switch (condition) {
      case Condition.Is is when is.attribute().equals("outdoor") -> "para " + type.say(is.asked());
      case Condition.Is is -> type.isNumeric() ? "de " + type.say(is.asked()) : type.say(is.asked());
      case Condition.AtLeast least -> "de " + type.say(least.number().toPlainString()) + " o más";
      case Condition.IsNot not -> type.say(not.value()).isEmpty() ? "" : "no " + type.say(not.value());
    };
  }

  private AttributeType type(Condition condition) {
    return lexicon.attribute(condition.attribute()).orElseThrow();
  }
}
