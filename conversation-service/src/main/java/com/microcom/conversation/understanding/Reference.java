package com.microcom.conversation.understanding;

import com.microcom.contracts.values.Sku;

/** How the buyer points at a product that was shown or that is in the cart. {@link Referents} finds which ones are meant. */
public sealed interface Reference {
  /** "la segunda", "la 2". From 1. */
  record Ordinal(int position) implements Reference {}

  /** "el último". */
  record Last() implements Reference {}

  /** "esa", "de esas", "lo": what was spoken of last. */
  record That() implements Reference {}

  /** "el más barato". */
  record Cheapest() implements Reference {}

  /** "el más caro". */
  record MostExpensive() implements Reference {}

  /** "el disco", "la hikvision", "la DS-2CE16D0T". @param text in the buyer's words, without the article */
  record Named(String text) implements Reference {}

  /** "todas esas", "las dos". */
  record All() implements Reference {}

  /** From a button: no doubt. */
  record Exact(Sku sku) implements Reference {}
}
