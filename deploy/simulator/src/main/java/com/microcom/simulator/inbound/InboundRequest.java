package com.microcom.simulator.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.Fields;
import com.microcom.simulator.ZenviaError.Detail;
import com.microcom.simulator.chatting.Contacts;
import com.microcom.simulator.chatting.ReceiveFromContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a contact writes, as the control API takes it. Content types that Zenvia does not have today are let through: the bot must
 * not lose a later one either.
 *
 * @param name null if not given
 * @param idRef null if not given
 * @param extra further fields of {@code message}; empty if not given
 */
record InboundRequest(String from, String name, List<JsonNode> contents, String idRef, ObjectNode extra) {
  private static final int ANY = Integer.MAX_VALUE;
  private static final Set<String> KNOWN = Set.of("from", "name", "content", "contents", "idRef", "extra");

  static InboundRequest read(ObjectNode body) {
    var problems = new ArrayList<Detail>();
    var fields = new Fields(body, "", problems).text("from", 1, 131).optionalText("name", 0, 200).optionalText("idRef", 1, 200)
        .optionalObject("extra", extra -> {});
    if (body.path("from").isTextual() && !Contacts.isAddress(body.path("from").asText())) {
      fields.wrong("INVALID_VALUE", "from", "must be digits with country code and without +, or a BSUID (AR.abc)");
    }
    body.fieldNames().forEachRemaining(name -> {
      if (!KNOWN.contains(name)) {
        fields.wrong("UNKNOWN_FIELD", name, "is not known here");
      }
    });
    contents(body, fields);
    if (!problems.isEmpty()) {
      throw Refusal.badRequest(problems.stream().map(InboundRequest::words).collect(Collectors.joining(" ")));
    }
    return new InboundRequest(body.path("from").asText(), body.path("name").asText(null), list(body), body.path("idRef").asText(null),
        body.path("extra") instanceof ObjectNode extra ? extra : ReceiveFromContact.nothingElse());
  }

  private static void contents(ObjectNode body, Fields fields) {
    if (body.has("contents")) {
      fields.array("contents", 1, ANY, InboundRequest::content);
    } else {
      fields.object("content", InboundRequest::content);
    }
  }

  private static void content(Fields content) {
    content.text("type", 1, ANY);
    switch (content.get("type").asText("")) {
      case "text" -> content.text("text", 1, ANY).optionalText("payload", 0, ANY);
      case "file" -> content.text("fileUrl", 1, ANY).optionalText("fileMimeType", 1, ANY);
      case "location" -> content.number("latitude").number("longitude");
      case "contacts" -> content.array("contacts", 1, ANY, card -> {});
      default -> {}
    }
  }

  private static List<JsonNode> list(ObjectNode body) {
    var all = new ArrayList<JsonNode>();
    if (body.has("contents")) {
      body.path("contents").forEach(all::add);
    } else {
      all.add(body.path("content"));
    }
    return all;
  }

  private static String words(Detail detail) {
    return detail.path() == null ? detail.message() : detail.path() + ": " + detail.message();
  }
}
