package com.microcom.gateway.delivering;

import com.microcom.contracts.values.DocumentId;

/** Documents that billing holds. */
public interface Documents {
  record File(String name, String mimeType, byte[] bytes) {}

  sealed interface Fetched {
    record Found(File file) implements Fetched {}

    record Missing() implements Fetched {}

    record Unavailable(String cause) implements Fetched {}
  }

  /** @param fileName how the person shall see it, or null for billing's own name */
  Fetched fetch(DocumentId id, String fileName);
}
