package com.microcom.gateway.delivering;

import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.values.Address;
import java.util.UUID;

/** A provider that takes messages to people. */
public interface MessageChannel {
  /**
   * @param externalId the attempt; comes back in the statuses
   * @param template what the provider calls it, for a template; else null
   * @param file where the provider holds the document, or null
   */
  record Outgoing(UUID externalId, Address to, OutboundContent content, String template, UploadedFile file) {}

  /** @param url unguessable and expiring */
  record UploadedFile(String url, String mimeType) {}

  /** Never throws for what the other party or the network does. */
  Outcome send(Outgoing message);

  /** Gives the provider a file to send. */
  Upload upload(Documents.File file);

  sealed interface Upload {
    record Done(UploadedFile file) implements Upload {}

    record Failed(Outcome outcome) implements Upload {}
  }
}
