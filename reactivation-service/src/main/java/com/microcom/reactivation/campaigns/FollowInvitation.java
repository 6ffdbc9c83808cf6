package com.microcom.reactivation.campaigns;

import com.microcom.contracts.events.MessageStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Notes what became of the invitation. Of later questions only the answers matter. */
@ApplicationScoped
public class FollowInvitation {
  private static final String PREFIX = "survey:";

  private final Recipients recipients;

  public FollowInvitation(Recipients recipients) {
    this.recipients = recipients;
  }

  public void handle(MessageStatus status) {
    recipientOf(status.correlationId())
        .flatMap(recipients::lock)
        .filter(recipient -> recipient.invitation() != null && status.messageId().equals(recipient.invitation().messageId()))
        .ifPresent(recipient -> recipients.save(recipient.reported(status)));
  }

  /** @return empty if the correlation is not one of ours */
  public static Optional<UUID> recipientOf(String correlationId) {
    if (correlationId == null || !correlationId.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(correlationId.substring(PREFIX.length())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
