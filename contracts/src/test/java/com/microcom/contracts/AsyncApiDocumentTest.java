package com.microcom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.microcom.contracts.events.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other teams read about the topics is what the code declares. */
class AsyncApiDocumentTest {
  private static final JsonNode CHANNELS = read().path("channels");

  static Iterable<Event> events() {
    return Samples.all();
  }

  @Test
  void has_every_topic_and_no_other() {
    assertThat(StreamSupport.stream(((Iterable<String>) CHANNELS::fieldNames).spliterator(), false))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Topic.values()).map(Topic::wireName).toList());
  }

  @ParameterizedTest
  @MethodSource("events")
  void tells_writer_key_compaction_and_example(Event event) {
    var topic = Topic.of(event);
    var channel = CHANNELS.path(topic.wireName());

    assertThat(channel.path("x-writers").asText()).isEqualTo(topic.writers());
    assertThat(channel.path("x-compacted").asBoolean()).isEqualTo(topic.compacted());
    var message = channel.path("messages").path(topic.data().getSimpleName());
    assertThat(Path.of(message.path("x-example").asText())).exists();
    var key = Wire.json().valueToTree(event).at("/" + channel.path("x-key").asText().replace('.', '/'));
    assertThat(key.asText()).isEqualTo(event.key());
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Files.readString(Path.of("asyncapi.yaml")));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
