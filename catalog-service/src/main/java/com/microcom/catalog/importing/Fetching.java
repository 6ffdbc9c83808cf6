package com.microcom.catalog.importing;

import java.nio.file.Path;

/** Brings a list from where it is, within the pull's time-outs and the size that a list may have. */
public interface Fetching {
  sealed interface Outcome {}

  /** @param file for the caller to delete */
  record Fetched(Path file, String name) implements Outcome {}

  /** @param reason in Spanish, without secrets */
  record NotFetched(String reason) implements Outcome {}

  Outcome fetch(Pull pull);
}
