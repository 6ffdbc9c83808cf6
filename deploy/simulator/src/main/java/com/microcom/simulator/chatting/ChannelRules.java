package com.microcom.simulator.chatting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.failing.Faults;
import com.microcom.simulator.storing.Files;
import com.microcom.simulator.templating.Template;
import com.microcom.simulator.templating.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What WhatsApp refuses after Zenvia answered 200; the sender learns it from a status. Codes are Meta's. */
@ApplicationScoped
class ChannelRules {
  private static final int MOST_BUTTONS = 3;
  private static final int MOST_ROWS = 10;
  private static final int LONGEST_TEXT = 4096;
  private static final int LARGEST_IMAGE = 5 * 1024 * 1024;
  private static final int LARGEST_AUDIO_OR_VIDEO = 16 * 1024 * 1024;
  private static final Pattern OWN_FILE = Pattern.compile(".*/files/([0-9a-f]{32})/[^/]*");

  private final Templates templates;
  private final Files files;
  private final Faults faults;
  private final Clock clock;
  private final String windowClosedStatus;

  ChannelRules(Templates templates, Files files, Faults faults, Clock clock, SimulatorConfig config) {
    this.templates = templates;
    this.files = files;
    this.faults = faults;
    this.clock = clock;
    this.windowClosedStatus = config.windowClosedStatus();
  }

  /** Empty if it will arrive. */
  Optional<Failure> judge(String from, Contact to, List<JsonNode> contents) {
    var told = faults.providerError(to.id()).map(code -> Failure.notDelivered(code, "Simulated provider error " + code));
    return told.or(() -> undeliverable(from, to.id()))
        .or(() -> contents.stream().map(content -> judge(to, content)).filter(Objects::nonNull).findFirst());
  }

  private static Optional<Failure> undeliverable(String from, String to) {
    if (from.equals(to)) {
      return Optional.of(Failure.notDelivered("131021", "Recipient cannot be sender"));
    }
    return Contacts.isAddress(to) ? Optional.empty() : Optional.of(Failure.notDelivered("131026", "Message undeliverable"));
  }

  private Failure judge(Contact to, JsonNode content) {
    var type = content.path("type").asText();
    if (type.equals("template")) {
      return judgeTemplate(to, content);
    }
    if (!to.windowOpen(clock.instant())) {
      var reason = "Message failed to send because more than 24 hours have passed since the customer last replied to this number";
      return new Failure(windowClosedStatus, "131047", reason);
    }
    return switch (type) {
      case "text" -> content.path("text").asText().length() > LONGEST_TEXT ? wrongValue("text is too long") : null;
      case "button" -> judgeChoices(content.path("buttons"), MOST_BUTTONS, "buttons");
      case "list" -> judgeRows(content.path("sections"));
      case "file" -> judgeFile(content.path("fileUrl").asText());
      default -> null;
    };
  }

  private Failure judgeTemplate(Contact to, JsonNode content) {
    var id = content.path("templateId").asText();
    var template = templates.find(id).orElse(null);
    if (template == null) {
      return Failure.rejected("500", "Template id " + id + " cannot be found or does not belongs to organizationId local");
    }
    return switch (template.status()) {
      case "APPROVED" -> judgeApproved(to, template, content.path("fields"));
      case "PAUSED" -> Failure.rejected("132015", "Template is paused");
      case "DISABLED" -> Failure.rejected("132016", "Template is disabled");
      default -> Failure.rejected("132001", "Template is not approved: " + template.status());
    };
  }

  private Failure judgeApproved(Contact to, Template template, JsonNode fields) {
    var missing = template.variables().stream().filter(name -> !fields.has(name)).toList();
    if (!missing.isEmpty()) {
      return Failure.notDelivered("132000", "Template parameters are missing: " + missing);
    }
    return template.marketing() && to.stoppedMarketing()
        ? Failure.notDelivered("131050", "The user has stopped marketing messages")
        : judgeFile(fields.path("documentUrl").asText(fields.path("imageUrl").asText("")));
  }

  private static Failure judgeRows(JsonNode sections) {
    var rows = JsonNodeFactory.instance.arrayNode();
    sections.forEach(section -> section.path("rows").forEach(rows::add));
    return judgeChoices(rows, MOST_ROWS, "rows");
  }

  private static Failure judgeChoices(JsonNode choices, int most, String what) {
    var ids = new HashSet<String>();
    var repeated = false;
    for (var choice : choices) {
      repeated |= !ids.add(choice.path("id").asText());
    }
    return choices.size() > most ? wrongValue("at most " + most + " " + what) : repeated ? wrongValue("repeated id in " + what) : null;
  }

  /** Only files of our own are looked at; a URL of somebody else's is taken for good. */
  private Failure judgeFile(String url) {
    var own = OWN_FILE.matcher(url);
    if (!own.matches()) {
      return null;
    }
    var file = files.byKey(own.group(1)).orElse(null);
    if (file == null) {
      return Failure.notDelivered("131053", "Media upload error: the file is not there");
    }
    var kind = file.mimeType().split("/")[0];
    var largest = kind.equals("image") ? LARGEST_IMAGE
        : kind.equals("audio") || kind.equals("video") ? LARGEST_AUDIO_OR_VIDEO : Integer.MAX_VALUE;
    return file.content().length > largest ? Failure.notDelivered("131053", "Media upload error: the file is too large") : null;
  }

  private static Failure wrongValue(String what) {
    return Failure.notDelivered("131009", "Parameter value is not valid: " + what);
  }
}
