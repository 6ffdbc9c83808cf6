package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.microcom.contracts.values.DocumentId;
import java.util.List;
import java.util.Map;

/** What to send, in words of no provider. Limits are WhatsApp's and checked here, so that a bad message fails where it is made. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = OutboundContent.Text.class, name = "text"),
  @JsonSubTypes.Type(value = OutboundContent.Buttons.class, name = "buttons"),
  @JsonSubTypes.Type(value = OutboundContent.Menu.class, name = "menu"),
  @JsonSubTypes.Type(value = OutboundContent.Document.class, name = "document"),
  @JsonSubTypes.Type(value = OutboundContent.Template.class, name = "template")
})
public sealed interface OutboundContent {
  /** @param text 1..4096 characters */
  record Text(String text) implements OutboundContent {
    public Text {
      Limits.text("text", text, 4096);
    }
  }

  /** @param body 1..1024 characters @param buttons 1..3 (the provider's schema takes 10, WhatsApp shows 3) @param footer ≤ 60 or null */
  record Buttons(String body, List<Button> buttons, String footer) implements OutboundContent {
    public Buttons {
      Limits.text("body", body, 1024);
      Limits.size("buttons", buttons, 3);
      Limits.optional("footer", footer, 60);
      buttons = List.copyOf(buttons);
    }
  }

  /** @param id 1..256 characters, comes back as the reply's payload @param title 1..20 */
  record Button(String id, String title) {
    public Button {
      Limits.text("button id", id, 256);
      Limits.text("button title", title, 20);
    }
  }

  /** A list message. @param body 1..1024 @param button 1..20, opens it @param sections together 1..10 rows @param footer ≤ 60 or null */
  record Menu(String body, String button, List<Section> sections, String footer) implements OutboundContent {
    public Menu {
      Limits.text("body", body, 1024);
      Limits.text("button", button, 20);
      Limits.size("sections", sections, 10);
      Limits.optional("footer", footer, 60);
      sections = List.copyOf(sections);
      Limits.size("rows", sections.stream().flatMap(s -> s.rows().stream()).toList(), 10);
    }
  }

  /** @param title 1..24 */
  record Section(String title, List<Row> rows) {
    public Section {
      Limits.text("section title", title, 24);
      Limits.size("rows", rows, 10);
      rows = List.copyOf(rows);
    }
  }

  /** @param id 1..200 @param title 1..24 @param description ≤ 72 or null */
  record Row(String id, String title, String description) {
    public Row {
      Limits.text("row id", id, 200);
      Limits.text("row title", title, 24);
      Limits.optional("row description", description, 72);
    }
  }

  /** A file that billing holds; the gateway fetches and uploads it. @param fileName as the person sees it */
  record Document(DocumentId documentId, String fileName, String caption) implements OutboundContent {}

  /**
   * A message approved beforehand, the only thing that may be sent outside the 24 h window.
   *
   * @param name ours; the gateway knows the provider's id of it
   * @param fields values of its variables
   * @param documentId file of its header, or null
   */
  record Template(String name, Map<String, String> fields, DocumentId documentId) implements OutboundContent {
    public Template {
      Limits.text("template name", name, 200);
      fields = Map.copyOf(fields);
    }
  }

  /** Lengths in UTF-16 units, which is never fewer than the characters that the provider counts. */
  final class Limits {
    private Limits() {}

    static void text(String what, String value, int max) {
      if (value == null || value.isBlank() || value.length() > max) {
        throw new IllegalArgumentException(what + " has 1 to " + max + " characters: " + (value == null ? "null" : value.length()));
      }
    }

    static void optional(String what, String value, int max) {
      if (value != null) {
        text(what, value, max);
      }
    }

    static void size(String what, List<?> values, int max) {
      if (values.isEmpty() || values.size() > max) {
        throw new IllegalArgumentException("1 to " + max + " " + what + " are possible: " + values.size());
      }
    }
  }
}
