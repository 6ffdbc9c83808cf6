package com.microcom.catalog.answers;

import com.microcom.catalog.lexicon.Vocabulary;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which products a question is about. */
sealed interface Subject {
  /** @param spokenOf as the buyer called them all ("DS-2CE16"); null = each by its own name */
  record These(List<Sheet> sheets, String spokenOf) implements Subject {}

  /** Several may be meant. */
  record Which(List<Sheet> options) implements Subject {}

  /** A code that is not in the catalogue. */
  record NotThere(String written) implements Subject {}

  record Nothing() implements Subject {}

  Pattern OF_SEVERAL = Pattern.compile("\\b(?:cual|cuales|algun[oa]s?|tod[oa]s|amb[oa]s|l[oa]s 2|l[oa]s 3|l[oa]s dos|l[oa]s tres|estas|estos|esas|esos)\\b");
  int SHOWN_AT_ONCE = 5;

  static Subject of(Asking asking, Vocabulary vocabulary) {
    var found = asking.mentions().stream().filter(m -> !m.products().isEmpty()).toList();
    if (!found.isEmpty()) {
      return new These(Asking.distinct(found.stream().flatMap(m -> narrowed(m, asking).stream())), found.size() == 1 && found.getFirst().isVague() ? found.getFirst().written() : null);
    }
    if (!asking.mentions().isEmpty()) {
      return new NotThere(asking.mentions().getFirst().written());
    }
    return asking.named().isEmpty() ? around(asking, vocabulary) : new These(asking.named(), null);
  }

  /** The beginning of a code means the one of those that the conversation is about already. */
  static List<Sheet> narrowed(Asking.Mention mention, Asking asking) {
    var known = Asking.distinct(java.util.stream.Stream.of(asking.named(), asking.chosen(), asking.shown()).flatMap(List::stream)).stream().map(s -> s.product().sku()).collect(Collectors.toSet());
    var narrowed = mention.products().stream().filter(s -> known.contains(s.product().sku())).toList();
    return narrowed.isEmpty() ? mention.products() : narrowed;
  }

  private static Subject around(Asking asking, Vocabulary vocabulary) {
    var around = asking.around();
    var kinds = vocabulary.kindsIn(asking.bare()).stream().flatMap(k -> k.kinds().stream()).collect(Collectors.toSet());
    var brands = vocabulary.brandsIn(asking.bare()).stream().map(b -> b.brand().name()).collect(Collectors.toSet());
    var fitting = around.stream()
        .filter(s -> kinds.isEmpty() || kinds.contains(s.product().kind()))
        .filter(s -> brands.isEmpty() || brands.contains(s.product().brand()))
        .toList();
    if (fitting.size() == 1) {
      return new These(fitting, null);
    }
    var shown = asking.shown().stream().filter(fitting::contains).toList();
    if (shown.size() == 1) {
      return new These(shown, null);
    }
    if (shown.size() > 1 && shown.size() <= SHOWN_AT_ONCE && OF_SEVERAL.matcher(asking.bare()).find()) {
      return new These(shown, null);
    }
    return fitting.isEmpty() ? new Nothing() : new Which(shown.isEmpty() ? fitting : shown);
  }
}
