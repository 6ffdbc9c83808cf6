package com.microcom.simulator.templating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message approved beforehand. @param definition as the API shows it, {@code id} and {@code status} included */
public record Template(ObjectNode definition) {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^}\\s]+)\\s*}}");

  public String id() {
    return definition.path("id").asText();
  }

  public String status() {
    return definition.path("status").asText();
  }

  public boolean marketing() {
    return definition.path("category").asText().equals("MARKETING");
  }

  /** The names between {@code {{…}}} in any of its components, and the URL of a header's medium. */
  public Set<String> variables() {
    var names = new LinkedHashSet<String>();
    collect(definition.path("components"), names);
    switch (definition.at("/components/header/type").asText()) {
      case "MEDIA_IMAGE" -> names.add("imageUrl");
      case "MEDIA_VIDEO" -> names.add("videoUrl");
      case "MEDIA_DOCUMENT" -> names.add("documentUrl");
      default -> {}
    }
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    if (node.isTextual()) {
      VARIABLE.matcher(node.asText()).results().forEach(found -> names.add(found.group(1)));
    }
    node.forEach(child -> collect(child, names));
  }

  /** Header, body and footer as one, the way the API shows it. */
  String text() {
    var parts = new LinkedHashSet<String>();
    for (var part : new String[] {"header", "body", "footer"}) {
      parts.add(definition.at("/components/" + part + "/text").asText());
    }
    parts.remove("");
    return String.join(" ", parts);
  }

  /** What the phone shows: {@code {"name","header":{"type","text"|"url","fileName"},"body","footer","buttons":[{"type","text","payload","url"}]}}. */
  public ObjectNode render(JsonNode fields) {
    var shown = JsonNodeFactory.instance.objectNode();
    var components = definition.path("components");
    shown.set("name", definition.path("name"));
    if (components.has("header")) {
      shown.set("header", header(components.path("header"), fields));
    }
    shown.put("body", fill(components.at("/body/text").asText(), fields));
    shown.put("footer", fill(components.at("/footer/text").asText(), fields));
    shown.set("buttons", buttons(components.at("/buttons/items"), fields));
    return shown;
  }

  private ObjectNode header(JsonNode header, JsonNode fields) {
    var shown = JsonNodeFactory.instance.objectNode().put("type", header.path("type").asText());
    var media = fields.path("imageUrl").asText(fields.path("videoUrl").asText(fields.path("documentUrl").asText("")));
    return header.path("type").asText().startsWith("MEDIA")
        ? shown.put("url", media).put("fileName", fields.path("documentName").asText(media.substring(media.lastIndexOf('/') + 1)))
        : shown.put("text", fill(header.path("text").asText(), fields));
  }

  private ArrayNode buttons(JsonNode items, JsonNode fields) {
    var shown = JsonNodeFactory.instance.arrayNode();
    for (var item : items) {
      var button = shown.addObject();
      item.properties().forEach(property -> button.put(property.getKey(), fill(property.getValue().asText(), fields)));
    }
    return shown;
  }

  private static String fill(String text, JsonNode fields) {
    return VARIABLE.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(fields.path(found.group(1)).asText("{{" + found.group(1) + "}}")));
  }
}
