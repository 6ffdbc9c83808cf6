package com.microcom.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** CloudEvents 1.0, Kafka protocol binding, binary mode: the attributes are headers, the body is the data alone. */
public final class Headers {
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String CONTENT_TYPE = "content-type";
  public static final String TRACEPARENT = "traceparent";

  private Headers() {}

  public static Optional<String> text(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? Optional.empty() : Optional.of(new String(header.value(), UTF_8));
  }

  /** A record that carries the event's attributes. */
  public static ProducerRecord<String, byte[]> record(
      String topic, String key, byte[] body, UUID id, String source, Instant time, String traceparent) {
    var record = new ProducerRecord<>(topic, key, body);
    set(record, ID, id.toString());
    set(record, TYPE, topic);
    set(record, SOURCE, source);
    set(record, TIME, time.toString());
    set(record, SUBJECT, key);
    set(record, SPEC_VERSION, "1.0");
    set(record, CONTENT_TYPE, "application/json");
    if (traceparent != null) {
      set(record, TRACEPARENT, traceparent);
    }
    return record;
  }

  static void set(ProducerRecord<?, ?> record, String name, String value) {
    record.headers().remove(name).add(name, value.getBytes(UTF_8));
  }
}
