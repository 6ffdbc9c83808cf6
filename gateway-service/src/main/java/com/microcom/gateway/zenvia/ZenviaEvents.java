package com.microcom.gateway.zenvia;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.ExecutiveActivity.Kind;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageStatus.State;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.AddressNormaliser;
import com.microcom.contracts.values.Channel;
import com.microcom.gateway.delivering.StatusReport;
import com.microcom.gateway.receiving.ChannelEvent;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Zenvia's webhook events (API v2) in our words. What is not known is an event of no consequence, never an error. */
public final class ZenviaEvents {
  private static final Map<String, State> STATES =
      Map.of(
          "SENT", State.SENT,
          "DELIVERED", State.DELIVERED,
          "READ", State.READ,
          "CLICKED", State.READ,
          "REJECTED", State.FAILED,
          "NOT_DELIVERED", State.FAILED);

  private static final Map<String, Kind> KINDS =
      Map.of(
          "CONVERSATION_CLAIMED", Kind.CLAIMED,
          "CONVERSATION_DISTRIBUTED_TO_USER", Kind.CLAIMED,
          "CONVERSATION_TRANSFERRED", Kind.TRANSFERRED,
          "CONVERSATION_CLOSED", Kind.CLOSED);

  /** The character 0 and halves of surrogate pairs. */
  private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

  private static final ObjectReader STRICT = Wire.json().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ZenviaEvents() {}

  /**
   * What must be known before an event is stored.
   *
   * @param subject whose order matters: the person's address as it came, or the event's own id
   */
  public record Stamp(String id, String type, String subject) {}

  /** @return empty if the bytes are not JSON, not an event, or one of those that we handle without what it is about */
  public static Optional<Stamp> stamp(byte[] body) {
    try {
      var event = STRICT.readTree(body);
      var id = text(event, "id");
      var type = text(event, "type");
      if (id == null || type == null || id.isBlank() || id.length() > 200 || type.length() > 200 || !isWhole(event, type)) {
        return Optional.empty();
      }
      var person = "IN".equals(direction(event)) ? text(event.path("message"), "from") : text(event.path("message"), "to");
      var contact = person == null ? text(event.path("conversation"), "from") : person;
      return Optional.of(new Stamp(id, type, contact == null ? id : contact));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether it says what it is about; of kinds that are not known nothing is asked. */
  private static boolean isWhole(JsonNode event, String type) {
    var message = event.path("message");
    return switch (type) {
      case "MESSAGE" -> {
        var person = text(message, "IN".equals(direction(event)) ? "from" : "to");
        yield text(message, "id") != null && person != null && !message.path("contents").isEmpty() && message.path("contents").isArray();
      }
      case "MESSAGE_STATUS" -> {
        var about = text(message, "id") != null || text(message, "externalId") != null || text(event, "messageId") != null;
        yield about && text(event.path("messageStatus"), "code") != null;
      }
      case "CONVERSATION_STATUS" -> text(event.path("conversation"), "status") != null;
      default -> true;
    };
  }

  /** @param receivedAt stands in for a timestamp that is missing, unreadable or in the future */
  public static ChannelEvent read(String body, Instant receivedAt) {
    var event = tree(body);
    var type = text(event, "type");
    return switch (type == null ? "" : type) {
      case "MESSAGE" -> message(event, receivedAt);
      case "MESSAGE_STATUS" -> status(event, receivedAt);
      case "CONVERSATION_STATUS" -> conversation(event, receivedAt);
      default -> new ChannelEvent.OfNoConsequence(type);
    };
  }

  private static JsonNode tree(String body) {
    try {
      return Wire.json().readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It was JSON when it was stored", e);
    }
  }

  private static ChannelEvent message(JsonNode event, Instant receivedAt) {
    var message = event.path("message");
    var id = text(message, "id");
    var in = "IN".equals(direction(event));
    var person = address(text(message, in ? "from" : "to"));
    if (id == null || person.isEmpty()) {
      return new ChannelEvent.OfNoConsequence("MESSAGE without id or person");
    }
    var at = at(receivedAt, text(message, "timestamp"), text(event, "timestamp"));
    var contents = message.path("contents");
    if (!in) {
      return new ChannelEvent.AnswerSeen(person.get(), id, text(message, "externalId"), ZenviaContents.spoken(contents), at);
    }
    var read = new ArrayList<InboundContent>();
    contents.forEach(content -> read.add(ZenviaContents.read(content)));
    return new ChannelEvent.PersonWrote(person.get(), id, visitor(message.path("visitor")), read, text(message, "idRef"), at);
  }

  private static ChannelEvent status(JsonNode event, Instant receivedAt) {
    var message = event.path("message");
    // The ids at the root are deprecated, but some senders fill only them.
    var id = text(message, "id") == null ? text(event, "messageId") : text(message, "id");
    var externalId = text(message, "externalId");
    var status = event.path("messageStatus");
    var state = STATES.get(String.valueOf(text(status, "code")));
    if (state == null || id == null && externalId == null) {
      return new ChannelEvent.OfNoConsequence("MESSAGE_STATUS " + text(status, "code"));
    }
    var at = at(receivedAt, text(status, "timestamp"), text(event, "timestamp"));
    return new ChannelEvent.StatusReported(id, externalId, report(state, status, at));
  }

  private static StatusReport report(State state, JsonNode status, Instant at) {
    if (state != State.FAILED) {
      return new StatusReport(state, null, null, at);
    }
    var cause = status.path("causes").path(0);
    var code = text(cause, "channelErrorCode");
    var detail = text(cause, "reason") == null ? text(status, "description") : text(cause, "reason");
    return new StatusReport(state, code == null ? text(status, "code").toLowerCase(Locale.ROOT) : code, detail, at);
  }

  private static ChannelEvent conversation(JsonNode event, Instant receivedAt) {
    var conversation = event.path("conversation");
    var status = String.valueOf(text(conversation, "status"));
    var kind = KINDS.get(status);
    var person = address(text(conversation, "from"));
    if (kind == null || person.isEmpty()) {
      return new ChannelEvent.OfNoConsequence("CONVERSATION_STATUS " + status);
    }
    var at = at(receivedAt, text(conversation, "statusTimestamp"), text(event, "timestamp"));
    return new ChannelEvent.ConversationMoved(person.get(), kind, executive(conversation, kind), at);
  }

  private static String executive(JsonNode conversation, Kind kind) {
    return switch (kind) {
      case TRANSFERRED -> text(conversation, "newUserId");
      case CLOSED -> text(conversation.path("closedBy"), "id");
      default -> text(conversation, "userId");
    };
  }

  private static String direction(JsonNode event) {
    var outer = text(event, "direction");
    return outer == null ? text(event.path("message"), "direction") : outer;
  }

  private static String visitor(JsonNode visitor) {
    var name = text(visitor, "name");
    return name == null ? text(visitor, "firstName") : name;
  }

  /** Whatever is neither a phone nor a user id we know of stays as it is: the answer goes back to it. */
  private static Optional<Address> address(String raw) {
    if (raw == null || raw.isBlank() || raw.length() > 131) {
      return Optional.empty();
    }
    return AddressNormaliser.normalise(Channel.WHATSAPP, raw).or(() -> Optional.of(new Address(Channel.WHATSAPP, raw)));
  }

  /** The first of these times that can be read; nothing happens after it has arrived, whatever a clock elsewhere says. */
  private static Instant at(Instant receivedAt, String... times) {
    return Stream.of(times).map(ZenviaEvents::instant).filter(Objects::nonNull).findFirst().filter(receivedAt::isAfter).orElse(receivedAt);
  }

  /** With Z, +00:00 or another offset: all occur. @return null if it is missing or no time */
  private static Instant instant(String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A string or a number as text, without what JSON can say and neither PostgreSQL nor UTF-8 can; else null. */
  static String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isValueNode() && !value.isNull() ? UNSTORABLE.matcher(value.asText()).replaceAll("") : null;
  }
}
