package com.microcom.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** A person with WhatsApp, as the simulator plays it: writes, presses buttons, and reads what arrives. */
final class Phone {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final String simulator;
  private final String number;
  private final String name;
  private long seen;

  Phone(String simulator, String number, String name) {
    this.simulator = simulator;
    this.number = number;
    this.name = name;
  }

  String name() {
    return name;
  }

  String number() {
    return number;
  }

  /** Writes, after having read all that arrived before. */
  void says(String text) {
    seen = latestSeq();
    send(Map.of("type", "text", "text", text));
  }

  /** Presses the newest button or list row of that title. */
  void presses(String title) {
    var message = journal(0).stream().filter(m -> m.choices().containsKey(title)).reduce((a, b) -> b).orElseThrow(() -> new AssertionError("No button «" + title + "» in " + transcript()));
    seen = latestSeq();
    Http.post(
        simulator + "/__sim/inbound",
        Map.of("from", number, "name", name, "idRef", message.id(), "content", Map.of("type", "text", "text", title, "payload", message.choices().get(title))));
  }

  /** Waits for a message to this phone, newer than what it last said, whose text fits. */
  Message gets(String what, Predicate<Message> fits) {
    try {
      return Awaitility.await()
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> journal(seen).stream().filter(Message::isOut).filter(fits).findFirst(), found -> found.isPresent())
          .orElseThrow();
    } catch (org.awaitility.core.ConditionTimeoutException e) {
      throw new AssertionError(number + " never got " + what + "; the chat:\n" + transcript(), e);
    }
  }

  /** Waits for a message that contains all of these words, whatever their case. */
  Message getsText(String... words) {
    return gets(String.join(", ", words), m -> List.of(words).stream().allMatch(w -> m.text().toLowerCase().contains(w.toLowerCase())));
  }

  Message asks(String text, String... words) {
    says(text);
    return getsText(words);
  }

  Message getsDocument() {
    return gets("a document", m -> m.documentUrl() != null);
  }

  List<Message> journal(long after) {
    return StreamSupport.stream(Http.get(simulator + "/__sim/journal?contact=" + number + "&after=" + after).spliterator(), false).map(Message::new).toList();
  }

  long latestSeq() {
    return journal(0).stream().mapToLong(Message::seq).max().orElse(0);
  }

  String transcript() {
    return journal(0).stream().map(m -> (m.isOut() ? "  B: " : "  C: ") + m.text()).collect(Collectors.joining("\n"));
  }

  private void send(Map<String, Object> content) {
    Http.post(simulator + "/__sim/inbound", Map.of("from", number, "name", name, "content", content));
  }

  /** One entry of the journal. */
  record Message(JsonNode json) {
    long seq() {
      return json.path("seq").asLong();
    }

    String id() {
      return json.path("id").asText();
    }

    boolean isOut() {
      return json.path("direction").asText().equals("OUT");
    }

    String status() {
      return json.path("status").asText();
    }

    /** All that a person would read, in one text. */
    String text() {
      var texts = new ArrayList<String>();
      json.path("contents").forEach(content -> {
        for (var field : List.of("text", "body", "fileCaption", "fileName", "footer")) {
          if (content.path(field).isTextual()) {
            texts.add(content.path(field).asText());
          }
        }
        content.path("fields").forEach(value -> texts.add(value.asText()));
        content.path("sections").forEach(s -> s.path("rows").forEach(r -> texts.add(r.path("title").asText() + " " + r.path("description").asText(""))));
      });
      return String.join("\n", texts);
    }

    /** What can be pressed: title → payload. */
    Map<String, String> choices() {
      var choices = new java.util.HashMap<String, String>();
      json.path("contents").forEach(content -> {
        content.path("buttons").forEach(b -> choices.put(b.path("title").asText(), b.path("id").asText()));
        content.path("sections").forEach(s -> s.path("rows").forEach(r -> choices.put(r.path("title").asText(), r.path("id").asText())));
      });
      return choices;
    }

    String documentUrl() {
      for (var content : json.path("contents")) {
        if (content.path("type").asText().equals("file")) {
          return content.path("fileUrl").asText();
        }
      }
      return null;
    }
  }
}
