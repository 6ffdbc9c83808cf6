package com.microcom.simulator.chatting;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.simulator.Fields;
import com.microcom.simulator.ZenviaError.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Zenvia checks before it answers 200: the published schema of a WhatsApp message, no more. */
final class MessageRules {
  private static final int ANY = Integer.MAX_VALUE;
  private static final Set<String> SOLUTIONS = Set.of("conversion", "zenvia_chat", "nlu");

  private MessageRules() {}

  static List<Detail> check(JsonNode message) {
    var problems = new ArrayList<Detail>();
    new Fields(message, "", problems)
        .text("from", 1, 64)
        .text("to", 1, 64)
        .optionalText("externalId", 0, ANY)
        .optionalText("idRef", 0, ANY)
        .optionalObject("conversation", conversation -> conversation.oneOf("solution", SOLUTIONS))
        .array("contents", 1, ANY, MessageRules::content);
    return problems;
  }

  private static void content(Fields content) {
    switch (content.get("type").asText("")) {
      case "text" -> content.text("text", 1, ANY);
      case "file" -> content.text("fileUrl", 1, ANY).optionalText("fileMimeType", 0, ANY)
          .optionalText("fileName", 0, ANY).optionalText("fileCaption", 0, ANY);
      case "template" -> template(content);
      case "contacts" -> content.array("contacts", 0, ANY, MessageRules::card);
      case "location" -> content.number("longitude").number("latitude");
      case "button" -> button(content);
      case "list" -> list(content);
      case "product" -> content.text("catalogId", 0, ANY).text("productId", 0, ANY);
      case "product_list" -> content.text("catalogId", 0, ANY).text("body", 0, ANY)
          .array("sections", 1, ANY, MessageRules::productSection);
      case "flow" -> content.object("flow", flow -> flow.text("id", 0, ANY).text("buttonText", 0, ANY));
      case "contact_request" -> content.optionalText("body", 0, ANY);
      default -> content.wrong("INVALID_VALUE", "type", "is not a content type of this channel");
    }
  }

  private static void template(Fields content) {
    content.text("templateId", 0, ANY).optionalObject("fields", fields -> {});
    content.get("fields").properties().forEach(field -> {
      var carriesMore = field.getKey().equals("cards") || field.getKey().equals("sections");
      if (field.getValue().isContainerNode() && !carriesMore || field.getValue().isNull()) {
        content.wrong("INVALID_TYPE", "fields." + field.getKey(), "must be a string, a number or a boolean");
      }
    });
  }

  private static void card(Fields card) {
    card.object("name", name -> name.text("formattedName", 0, ANY).text("firstName", 0, ANY));
  }

  private static void button(Fields content) {
    content.text("body", 1, 1024).optionalText("footer", 1, 60)
        .optionalObject("header", MessageRules::buttonHeader)
        .array("buttons", 1, 10, button -> button.text("id", 1, 256).text("title", 1, 20));
  }

  private static void buttonHeader(Fields header) {
    header.oneOf("type", Set.of("text", "file"));
    if (header.get("type").asText().equals("text")) {
      header.text("text", 1, 60);
    } else if (header.get("type").asText().equals("file")) {
      header.text("fileUrl", 0, ANY);
    }
  }

  private static void list(Fields content) {
    content.text("body", 1, 1024).text("button", 1, 20).optionalText("header", 1, 60).optionalText("footer", 1, 60)
        .array("sections", 1, 10, section -> section.text("title", 1, 24).array("rows", 1, 10, MessageRules::row));
  }

  private static void row(Fields row) {
    row.text("id", 1, 200).text("title", 1, 24).optionalText("description", 1, 72);
  }

  private static void productSection(Fields section) {
    section.text("title", 0, ANY).array("productItems", 0, ANY, item -> item.text("productId", 0, ANY));
  }
}
