package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.microcom.contracts.values.Money;
import java.util.List;

/** What a person sent. Whatever the gateway does not know is {@link Unknown}, never dropped. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InboundContent.Text.class, name = "text"),
  @JsonSubTypes.Type(value = InboundContent.Reply.class, name = "reply"),
  @JsonSubTypes.Type(value = InboundContent.File.class, name = "file"),
  @JsonSubTypes.Type(value = InboundContent.Audio.class, name = "audio"),
  @JsonSubTypes.Type(value = InboundContent.Location.class, name = "location"),
  @JsonSubTypes.Type(value = InboundContent.ContactCards.class, name = "contacts"),
  @JsonSubTypes.Type(value = InboundContent.ProductOrder.class, name = "order"),
  @JsonSubTypes.Type(value = InboundContent.Unknown.class, name = "unknown")
})
public sealed interface InboundContent {
  record Text(String text) implements InboundContent {}

  /** A button or list row was chosen. @param payload the id that we gave it @param text its title */
  record Reply(String payload, String text) implements InboundContent {}

  /** @param rejectedReason why the provider withheld it; null if it can be fetched */
  record File(String url, String mimeType, String fileName, String caption, String rejectedReason)
      implements InboundContent {}

  record Audio(String url, String mimeType, String rejectedReason) implements InboundContent {}

  record Location(double latitude, double longitude, String name, String address) implements InboundContent {}

  record ContactCards(List<String> names) implements InboundContent {}

  /** A cart made in WhatsApp's own catalogue. */
  record ProductOrder(String catalogId, List<Item> items, String text) implements InboundContent {
    /** @param unitPrice as the channel showed it; null if it gave none; never trusted for a quote */
    public record Item(String productId, int quantity, Money unitPrice) {}
  }

  /** @param providerType the provider's own word for it */
  record Unknown(String providerType) implements InboundContent {}
}
