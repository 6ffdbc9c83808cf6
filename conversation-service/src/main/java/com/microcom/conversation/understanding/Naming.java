package com.microcom.conversation.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a buyer's name for a product ("el disco", "la hikvision", "ds2cd1043") fits one that has this title, brand and model. */
final class Naming {
  private static final Set<String> JOINTS = Set.of("de", "del", "la", "el", "los", "las", "con", "para", "en", "y", "a");

  private Naming() {}

  static boolean matches(String name, String title, String brand, String model) {
    var wanted = words(name).stream().filter(word -> !JOINTS.contains(word)).toList();
    var known = Stream.of(title, brand, model).flatMap(part -> words(part).stream()).toList();
    var code = squeezed(model);
    var whole = squeezed(title);
    return !wanted.isEmpty()
        && (wanted.stream().allMatch(word -> known.stream().anyMatch(k -> same(word, k)) || isMeasure(word) && whole.contains(word))
            || squeezed(name).length() >= 5 && code.contains(squeezed(name)));
  }

  /** "4mp" is in "4 MP". */
  private static boolean isMeasure(String word) {
    return word.matches("\\d+[a-z]{1,4}");
  }

  private static boolean same(String word, String known) {
    return known.equals(word) || singulars(known).anyMatch(one -> singulars(word).anyMatch(one::equals)) || word.length() >= 5 && known.startsWith(word);
  }

  /** What may be one of it: "fuentes" are "fuente", "switches" are "switch". */
  private static Stream<String> singulars(String word) {
    var without = Stream.of("es", "s").filter(end -> word.endsWith(end) && word.length() > end.length() + 2)
        .map(end -> word.substring(0, word.length() - end.length()));
    return Stream.concat(Stream.of(word), without);
  }

  private static List<String> words(String text) {
    return text == null ? List.of()
        : Arrays.stream(plain(text).split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).collect(Collectors.toList());
  }

  private static String squeezed(String text) {
    return text == null ? "" : plain(text).replaceAll("[^a-z0-9]", "");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }
}
