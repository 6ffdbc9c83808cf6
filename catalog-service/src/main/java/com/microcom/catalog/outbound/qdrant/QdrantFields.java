package com.microcom.catalog.outbound.qdrant;

/** Names inside a collection. A change of meaning needs a new {@link #VERSION}, which makes a new collection. */
final class QdrantFields {
  static final int VERSION = 1;

  /** The vector of the meaning, cosine. */
  static final String DENSE = "dense";
  /** Weights of the words; the server multiplies by how rare each is. */
  static final String BM25 = "bm25";

  static final String SKU = "sku";
  static final String KIND = "kind";
  static final String BRAND = "brand";
  static final String FACT = "fact";
  /** An object: attribute → number. */
  static final String NUMBER = "number";
  static final String CENTS = "cents";
  static final String AVAILABLE = "available";
  static final String CODE = "code";
  /** Beginnings of codes, long enough to say something. */
  static final String BEGINNING = "beginning";
  /** Codes with one character left out: what is one slip away shares one of these. */
  static final String SLIP = "slip";
  /** Stemmed words in their order, to look for phrases. */
  static final String TITLE_WORDS = "titleWords";
  static final String DESCRIPTION_WORDS = "descriptionWords";
  static final String BRAND_WORDS = "brandWords";
  /** Of the product as stored; what has it already is left alone. */
  static final String VERSION_STORED = "version";
  /** Changes with all but price and stock. */
  static final String CONTENT = "content";
  /** Hash of the text that {@link #DENSE} was computed from; empty = no vector yet. */
  static final String EMBEDDED = "embedded";

  private QdrantFields() {}
}
