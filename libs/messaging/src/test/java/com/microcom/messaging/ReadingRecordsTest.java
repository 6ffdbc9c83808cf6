package com.microcom.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Wire;
import com.microcom.contracts.events.StockReleased;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ReadingRecordsTest {
  private static final UUID ID = UUID.fromString("019aabcd-0000-7000-8000-000000000001");
  private static final Instant TIME = Instant.parse("2026-11-22T21:30:00Z");
  private static final StockReleased EVENT = new StockReleased(new OrderId(ID), "expired", TIME);

  @Test
  void a_record_that_was_written_here_is_read_back() {
    var record = record(Wire.write(EVENT), "stock.released", ID.toString(), TIME.toString());

    assertThat(Received.from(record)).isEqualTo(new Received.Known(new Envelope(ID, EVENT, "catalog", TIME, null)));
  }

  @Test
  void a_kind_that_is_not_known_is_told_by_its_name() {
    assertThat(Received.from(record(new byte[0], "stock.borrowed", "x", "x"))).isEqualTo(new Received.Unrecognised("stock.borrowed"));
  }

  @Test
  void whatever_cannot_be_read_says_why() {
    assertUnreadable(record("{".getBytes(UTF_8), "stock.released", ID.toString(), TIME.toString()), "StockReleased");
    assertUnreadable(record(null, "stock.released", ID.toString(), TIME.toString()), "body is missing");
    assertUnreadable(record("null".getBytes(UTF_8), "stock.released", ID.toString(), TIME.toString()), "empty or null");
    assertUnreadable(record(Wire.write(EVENT), "stock.released", "not-a-uuid", TIME.toString()), "not-a-uuid");
    assertUnreadable(record(Wire.write(EVENT), "stock.released", null, TIME.toString()), Headers.ID);
    assertUnreadable(record(Wire.write(EVENT), null, ID.toString(), TIME.toString()), Headers.TYPE);
  }

  private static void assertUnreadable(ConsumerRecord<String, byte[]> record, String why) {
    assertThat(Received.from(record)).isInstanceOfSatisfying(Received.Unreadable.class, u -> assertThat(u.reason()).contains(why));
  }

  private static ConsumerRecord<String, byte[]> record(byte[] body, String type, String id, String time) {
    var record = new ConsumerRecord<>("stock.released", 0, 0, "key", body);
    header(record, Headers.TYPE, type);
    header(record, Headers.ID, id);
    header(record, Headers.TIME, time);
    header(record, Headers.SOURCE, "catalog");
    return record;
  }

  private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
    if (value != null) {
      record.headers().add(name, value.getBytes(UTF_8));
    }
  }
}
