package com.microcom.simulator.storing;

import java.time.Instant;

/**
 * A file that can be fetched by whoever knows its key.
 *
 * @param key unguessable, part of the URL
 * @param sourceUrl where it came from, or null
 * @param deleteAt from then on it is not there any more
 */
public record StoredFile(
    String id, String key, String name, String mimeType, byte[] content, String sourceUrl, Instant createdAt, Instant deleteAt) {
  public String path() {
    return "/files/" + key + "/" + name;
  }
}
