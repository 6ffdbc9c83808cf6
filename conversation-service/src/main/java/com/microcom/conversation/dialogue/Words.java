package com.microcom.conversation.dialogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a text, for comparing. */
final class Words {
  private Words() {}

  /** Without accents, in lower case; plural and singular are different words here. */
  static Set<String> of(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^a-z0-9]+")).filter(w -> w.length() > 1).collect(Collectors.toSet());
  }
}
