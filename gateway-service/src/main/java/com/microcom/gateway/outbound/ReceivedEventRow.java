package com.microcom.gateway.outbound;

import com.microcom.gateway.receiving.ReceivedEvents.Received;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One event as it was posted. */
@Entity
@Table(name = "received_event")
class ReceivedEventRow extends PanacheEntityBase {
  enum State {
    NEW,
    DONE,
    FAILED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long seq;

  @Column(name = "event_id")
  String eventId;

  String type;
  String subject;
  String body;

  @Column(name = "received_at")
  Instant receivedAt;

  @Enumerated(EnumType.STRING)
  State state;

  int failures;

  @Column(name = "due_at")
  Instant dueAt;

  String problem;

  Received received() {
    return new Received(seq, eventId, body, receivedAt, failures);
  }
}
