package com.microcom.gateway.zenvia;

import static com.microcom.gateway.zenvia.ZenviaEvents.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import java.util.StringJoiner;

/** What people send, from Zenvia's content types. A content that lacks what its type promises is {@code Unknown}, too. */
final class ZenviaContents {
  private ZenviaContents() {}

  static InboundContent read(JsonNode content) {
    var type = String.valueOf(text(content, "type"));
    return switch (type) {
      case "text" -> words(content);
      case "file" -> file(content);
      case "location" -> location(content);
      case "contacts" -> cards(content);
      case "product_list_order" -> order(content);
      default -> new InboundContent.Unknown(type);
    };
  }

  /** The words in an answer that somebody gave, for the transcript; null if there are none. */
  static String spoken(JsonNode contents) {
    var words = new StringJoiner("\n").setEmptyValue("");
    for (var content : contents) {
      for (var field : new String[] {"text", "body", "fileCaption"}) {
        if (text(content, field) != null) {
          words.add(text(content, field));
        }
      }
    }
    return words.length() == 0 ? null : words.toString();
  }

  private static InboundContent words(JsonNode content) {
    var text = text(content, "text");
    var payload = text(content, "payload");
    if (payload != null) {
      return new InboundContent.Reply(payload, text);
    }
    return text == null ? new InboundContent.Unknown("text") : new InboundContent.Text(text);
  }

  private static InboundContent file(JsonNode content) {
    var url = text(content, "fileUrl");
    var mime = text(content, "fileMimeType");
    var rejected = "REJECTED".equals(text(content, "status")) ? rejection(content) : null;
    if (mime != null && mime.startsWith("audio/")) {
      return new InboundContent.Audio(url, mime, rejected);
    }
    return new InboundContent.File(url, mime, text(content, "fileName"), text(content, "fileCaption"), rejected);
  }

  private static String rejection(JsonNode content) {
    var reason = text(content, "reason");
    return reason == null ? "REJECTED" : reason;
  }

  private static InboundContent location(JsonNode content) {
    var latitude = content.path("latitude");
    var longitude = content.path("longitude");
    return latitude.isNumber() && longitude.isNumber()
        ? new InboundContent.Location(latitude.asDouble(), longitude.asDouble(), text(content, "name"), text(content, "address"))
        : new InboundContent.Unknown("location");
  }

  private static InboundContent cards(JsonNode content) {
    var names = new ArrayList<String>();
    for (var card : content.path("contacts")) {
      var name = text(card.path("name"), "formattedName");
      names.add(name == null ? String.valueOf(text(card.path("name"), "firstName")) : name);
    }
    return new InboundContent.ContactCards(names);
  }

  private static InboundContent order(JsonNode content) {
    var items = new ArrayList<InboundContent.ProductOrder.Item>();
    for (var item : content.path("productItems")) {
      try {
        items.add(item(item));
      } catch (NumberFormatException | NullPointerException e) {
        // The provider writes quantities as strings; one that is no number makes the whole order unreadable.
        return new InboundContent.Unknown("product_list_order");
      }
    }
    return new InboundContent.ProductOrder(text(content, "catalogId"), items, text(content, "text"));
  }

  private static InboundContent.ProductOrder.Item item(JsonNode item) {
    return new InboundContent.ProductOrder.Item(
        Objects.requireNonNull(text(item, "productId")), Integer.parseInt(text(item, "quantity")), price(item));
  }

  private static Money price(JsonNode item) {
    var amount = text(item, "itemPrice");
    var currency = text(item, "currency");
    return amount == null || currency == null || !currency.matches("[A-Z]{3}") ? null : new Money(new BigDecimal(amount), currency);
  }
}
