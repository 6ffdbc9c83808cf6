package com.microcom.simulator.templating;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.simulator.Fields;
import com.microcom.simulator.ZenviaError.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Zenvia checks of a template before it goes to review. */
public final class TemplateRules {
  private static final int ANY = Integer.MAX_VALUE;
  private static final Set<String> CATEGORIES = Set.of("AUTHENTICATION", "MARKETING", "UTILITY");
  private static final Set<String> HEADERS =
      Set.of("MEDIA_DOCUMENT", "MEDIA_IMAGE", "MEDIA_VIDEO", "TEXT_FIXED", "TEXT_TEMPLATE");
  private static final Set<String> BUTTONS =
      Set.of("URL", "PHONE_NUMBER", "MPM", "COPY_CODE", "REQUEST_CONTACT_INFO", "QUICK_REPLY", "OPT_OUT");

  private TemplateRules() {}

  public static List<Detail> checkNew(JsonNode template) {
    var problems = new ArrayList<Detail>();
    var fields = new Fields(template, "", problems)
        .text("name", 1, ANY).text("locale", 2, 10).text("senderId", 1, ANY)
        .oneOf("channel", Set.of("WHATSAPP", "SMS", "RCS", "EMAIL", "FACEBOOK"))
        .object("components", TemplateRules::components);
    if (template.path("channel").asText().equals("WHATSAPP")) {
      fields.oneOf("category", CATEGORIES);
    } else {
      fields.text("category", 1, ANY);
    }
    return problems;
  }

  public static List<Detail> checkPatch(JsonNode patch) {
    var problems = new ArrayList<Detail>();
    new Fields(patch, "", problems).optionalText("locale", 2, 10).optionalText("category", 1, ANY)
        .optionalObject("components", TemplateRules::components);
    return problems;
  }

  public static List<Detail> checkComment(JsonNode comment) {
    var problems = new ArrayList<Detail>();
    new Fields(comment, "", problems).text("author", 1, ANY).text("text", 1, ANY)
        .oneOf("role", Set.of("REQUESTER", "REVIEWER", "WHATSAPP"));
    return problems;
  }

  private static void components(Fields components) {
    components
        .optionalObject("header", header -> header.oneOf("type", HEADERS))
        .optionalObject("body", body -> body.oneOf("type", Set.of("TEXT_FIXED", "TEXT_TEMPLATE")).text("text", 1, ANY))
        .optionalObject("footer", footer -> footer.oneOf("type", Set.of("TEXT_FIXED")).text("text", 1, ANY))
        .optionalObject("buttons", TemplateRules::buttons);
  }

  private static void buttons(Fields buttons) {
    buttons.oneOf("type", Set.of("ACTIONS", "QUICK_REPLIES", "MIXED")).array("items", 0, 10, TemplateRules::button);
  }

  private static void button(Fields button) {
    button.oneOf("type", BUTTONS);
    switch (button.get("type").asText("")) {
      case "QUICK_REPLY" -> button.text("text", 1, ANY).text("payload", 1, ANY);
      case "OPT_OUT" -> button.text("text", 1, ANY);
      case "URL" -> button.text("text", 1, ANY).text("url", 1, ANY);
      default -> button.optionalText("text", 1, ANY);
    }
  }
}
