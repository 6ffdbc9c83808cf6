package com.microcom.catalog.answers;

import com.microcom.contracts.rest.CatalogApi.Answer;
import java.util.Optional;

/** A language model that may choose the words of an answer. Not trusted: what it returns goes through {@link FactsGuard}. */
public interface Phrasing {

  /** @param text null = none came in time, or it failed */
  record Phrased(String text, String failure) {}

  /** Empty = no model is configured. Never throws; takes its time budget at most. */
  Optional<Phrased> phrase(String question, Answer answer);
}
