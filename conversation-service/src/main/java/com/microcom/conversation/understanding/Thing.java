package com.microcom.conversation.understanding;

import java.util.List;

/**
 * What an act is about, read from "2 de la segunda", "un disco de 2 teras", "esas".
 *
 * @param quantity units, or null
 * @param counted the quantity was a figure or "dos", not merely "un"
 * @param more on top of what is there: "2 más"
 * @param references products pointed at
 * @param words the description, as written; empty if there is none
 * @param definite it began with "el/la/los/las"
 */
record Thing(Integer quantity, boolean counted, boolean more, List<Reference> references, Clause words, boolean definite) {
  boolean isReference() {
    return !references.isEmpty();
  }

  boolean isDescribed() {
    return !words.isEmpty();
  }

  boolean isNothing() {
    return quantity == null && !isReference() && !isDescribed();
  }

  Reference reference() {
    return references.isEmpty() ? null : references.getFirst();
  }

  String description() {
    return words.written();
  }
}
