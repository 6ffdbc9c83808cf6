package com.microcom.messaging;

import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record turned out to be. */
public sealed interface Received {
  record Known(Envelope envelope) implements Received {}

  /** A kind of event that this version does not know, written by a newer one. */
  record Unrecognised(String type) implements Received {}

  record Unreadable(String reason) implements Received {}

  static Received from(ConsumerRecord<String, byte[]> record) {
    var type = Headers.text(record, Headers.TYPE);
    if (type.isEmpty()) {
      return new Unreadable("The header " + Headers.TYPE + " is missing");
    }
    return Topic.named(type.get()).map(topic -> known(record, topic)).orElseGet(() -> new Unrecognised(type.get()));
  }

  private static Received known(ConsumerRecord<String, byte[]> record, Topic topic) {
    try {
      if (record.value() == null) {
        return new Unreadable("The body is missing");
      }
      var id = UUID.fromString(Headers.text(record, Headers.ID).orElseThrow(() -> missing(Headers.ID)));
      var time = Instant.parse(Headers.text(record, Headers.TIME).orElseThrow(() -> missing(Headers.TIME)));
      var event = Wire.read(record.value(), topic.data());
      return new Known(
          new Envelope(
              id, event, Headers.text(record, Headers.SOURCE).orElse(""), time, Headers.text(record, Headers.TRACEPARENT).orElse(null)));
    } catch (Wire.UnreadableException | RuntimeException e) {
      return new Unreadable(e.getMessage());
    }
  }

  private static IllegalArgumentException missing(String header) {
    return new IllegalArgumentException("The header " + header + " is missing");
  }
}
