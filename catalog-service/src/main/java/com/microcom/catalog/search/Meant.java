package com.microcom.catalog.search;

import java.util.List;

/**
 * What kind of product a text is about.
 *
 * @param kinds any of these, the likeliest first; empty = nobody knows, ask
 * @param inferred not named, and no clue fits as a whole: the words taken together speak for it
 * @param likely all that may be meant, the likeliest first; for a question
 * @param context kinds that it has to go with ("para la cámara")
 */
public record Meant(List<String> kinds, boolean inferred, List<String> likely, List<String> context) {
  static final Meant NOTHING = new Meant(List.of(), false, List.of(), List.of());

  static Meant named(List<String> kinds) {
    return new Meant(kinds, false, kinds, List.of());
  }
}
