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

  boolean isOnlyQuantity() {
    return quantity != null && !isReference() && !isDescribed();
  }

  /** "el más barato", "la más cara". */
  boolean byPrice() {
    return reference() instanceof Reference.Cheapest || reference() instanceof Reference.MostExpensive;
  }

  /** What it points at, a description taken as a name; null if it is neither. */
  Reference pointer() {
    return isReference() ? reference() : isDescribed() ? new Reference.Named(description()) : null;
  }

  Thing asDefinite() {
    return new Thing(quantity, counted, more, references, words, true);
  }

  String description() {
    return words.written();
  }
}
