package com.microcom.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.events.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files pin what is on the wire: yesterday's bytes must be read by today's records and written the same. */
class PublishedLanguageTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Iterable<Event> events() {
    return Samples.all();
  }

  @Test
  void every_topic_has_a_sample() {
    var sampled = Samples.all().stream().map(Topic::of).collect(Collectors.toSet());

    assertThat(sampled).containsExactlyInAnyOrder(Topic.values());
  }

  @ParameterizedTest
  @MethodSource("events")
  void is_written_as_its_golden_file_says(Event event) throws Exception {
    assertThat((JsonNode) Wire.json().readTree(Wire.write(event))).isEqualTo(golden(event));
  }

  @ParameterizedTest
  @MethodSource("events")
  void the_golden_file_reads_as_the_event(Event event) throws Exception {
    assertThat(Wire.read(bytes(golden(event)), Topic.of(event).data())).isEqualTo(event);
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_field_that_a_newer_writer_adds_is_ignored(Event event) throws Exception {
    var newer = ((ObjectNode) golden(event)).put("addedLater", "x");

    assertThat(Wire.read(bytes(newer), Topic.of(event).data())).isEqualTo(event);
  }

  @Test
  void what_is_not_json_is_refused_with_the_place() {
    assertThatThrownBy(() -> Wire.read("{\"orderId\":".getBytes(), Topic.ORDER_CANCELLED.data()))
        .isInstanceOf(Wire.UnreadableException.class)
        .hasMessageContaining("OrderCancelled");
  }

  /** Writes the golden files that are missing: {@code mvn -pl contracts test -Dgolden.write=true}; review them like code. */
  @Test
  void writes_missing_golden_files_on_demand() throws IOException {
    assumeThat(Boolean.getBoolean("golden.write")).isTrue();
    for (var event : Samples.all()) {
      if (!Files.exists(file(event))) {
        Wire.json().writerWithDefaultPrettyPrinter().writeValue(file(event).toFile(), event);
      }
    }
    assertThat(Arrays.stream(Topic.values()).map(topic -> GOLDEN.resolve(topic.wireName() + ".json"))).allMatch(Files::exists);
  }

  private static Path file(Event event) {
    return GOLDEN.resolve(Topic.of(event).wireName() + ".json");
  }

  private static JsonNode golden(Event event) throws IOException {
    return Wire.json().readTree(file(event).toFile());
  }

  private static byte[] bytes(JsonNode tree) throws IOException {
    return Wire.json().writeValueAsBytes(tree);
  }
}
