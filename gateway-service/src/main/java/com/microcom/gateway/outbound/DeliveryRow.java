package com.microcom.gateway.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.Delivery;
import com.microcom.gateway.delivering.Delivery.Phase;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One message to be sent. */
@Entity
@Table(name = "delivery")
class DeliveryRow extends PanacheEntityBase {
  @Id
  @Column(name = "message_id")
  UUID messageId;

  @Column(insertable = false, updatable = false)
  long seq;

  @Column(name = "contact_id")
  UUID contactId;

  @Enumerated(EnumType.STRING)
  Purpose purpose;

  @Column(name = "ownership_version")
  Long ownershipVersion;

  @Column(name = "correlation_id")
  String correlationId;

  String content;

  @Column(name = "outside_window")
  String outsideWindow;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Enumerated(EnumType.STRING)
  Phase phase;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "held_for")
  String heldFor;

  int failures;
  int ambiguities;

  @Enumerated(EnumType.STRING)
  MessageStatus.State status;

  String reason;
  String detail;

  Delivery delivery() {
    return new Delivery(
        new MessageId(messageId),
        new ContactId(contactId),
        purpose,
        ownershipVersion,
        correlationId,
        read(content, OutboundContent.class),
        outsideWindow == null ? null : read(outsideWindow, OutboundContent.Template.class),
        createdAt,
        expiresAt,
        phase,
        status,
        failures,
        ambiguities);
  }

  static String contentOf(MessageOutbound command) {
    return write(command.content());
  }

  static String outsideWindowOf(MessageOutbound command) {
    return command.outsideWindow() == null ? null : write(command.outsideWindow());
  }

  private static String write(OutboundContent content) {
    try {
      return Wire.json().writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return Wire.json().readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("We wrote it ourselves", e);
    }
  }
}
