package com.microcom.conversation.understanding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a buyer's name for a product ("el disco", "la hikvision", "ds2cd1043") fits one that has this title, brand and model. */
final class Naming {
  private Naming() {}

  static boolean matches(String name, String title, String brand, String model) {
    var wanted = words(name);
    var known = Stream.of(title, brand, model).flatMap(part -> words(part).stream()).toList();
    var code = squeezed(model);
    return !wanted.isEmpty()
        && (wanted.stream().allMatch(word -> known.stream().anyMatch(k -> same(word, k)))
            || squeezed(name).length() >= 5 && code.contains(squeezed(name)));
  }

  private static boolean same(String word, String known) {
    return known.equals(word) || stem(known).equals(stem(word)) || word.length() >= 5 && known.startsWith(word);
  }

  /** Number only: "cámaras" and "cámara" are the same word, "domos" and "domo" too. */
  private static String stem(String word) {
    return word.length() > 4 && word.endsWith("es") ? word.substring(0, word.length() - 2)
        : word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1)
        : word;
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
