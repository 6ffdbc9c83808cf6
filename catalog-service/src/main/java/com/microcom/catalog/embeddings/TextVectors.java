package com.microcom.catalog.embeddings;

import java.util.List;
import java.util.Optional;

/** Meaning of texts as vectors of one model. */
public interface TextVectors {
  /** No model is configured. */
  TextVectors OFF = new TextVectors() {
    @Override
    public Optional<String> model() {
      return Optional.empty();
    }

    @Override
    public int dimension() {
      return 0;
    }

    @Override
    public List<float[]> passages(List<String> texts) {
      throw new Unavailable("No embedding model is configured", null);
    }

    @Override
    public Optional<float[]> question(String text) {
      return Optional.empty();
    }
  };

  /** The model did not answer, or not with vectors. */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Names the model with all that changes its vectors: those of two names are never compared. Empty = switched off. */
  Optional<String> model();

  /** Length of its vectors; 0 = switched off. @throws Unavailable if the model has to be asked and does not answer */
  int dimension();

  /**
   * Of products' texts, in their order, each of length 1. May take long.
   *
   * @throws Unavailable after the last attempt
   */
  List<float[]> passages(List<String> texts);

  /** Of a buyer's words, of length 1; empty if switched off, failed or slower than the time that a buyer is made to wait. */
  Optional<float[]> question(String text);
}
