package com.microcom.catalog.search;

/** Weighted reciprocal rank fusion of words and meaning, the same in every engine: Σ weight / (K + rank), ranks from 1. */
public final class Fusion {
  /** The usual constant; it keeps one first place from outweighing two good ones. */
  public static final int K = 60;

  public static final float LEXICAL_WEIGHT = 1;
  /** Less than words: no gain from meaning is established, see ENGINES.md. */
  public static final float DENSE_WEIGHT = 0.5f;
  /** Where it is only about what to ask, meaning counts as much as words. */
  public static final float GUESS_WEIGHT = 1;
  /** Fewer words that no product knows are the name of a thing that is not sold, and nothing else is like it. */
  public static final int WORDS_OF_A_WISH = 3;
  /** As many of each list take part; the others follow. */
  public static final int CANDIDATES = 100;

  private Fusion() {}
}
