package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.StockRejected.Shortage;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.List;

/** What the dialogue answers to. */
public sealed interface DialogueInput {

  /** The buyer wrote. @param messages one burst in the order of sending, at least one */
  record Said(List<Message> messages) implements DialogueInput {
    public Said {
      if (messages.isEmpty()) {
        throw new IllegalArgumentException("A burst has at least one message");
      }
      messages = List.copyOf(messages);
    }
  }

  /** One message of a burst. @param sentAt by the provider's clock */
  record Message(MessageId messageId, InboundContent content, Instant sentAt) {}

  /** Every line of the order is held. */
  record StockReserved(OrderSnapshot order, Instant reservedUntil) implements DialogueInput {}

  /** Nothing is held. @param shortages the lines that could not be */
  record StockRejected(OrderSnapshot order, List<Shortage> shortages) implements DialogueInput {
    public StockRejected {
      shortages = List.copyOf(shortages);
    }
  }

  /** Nobody paid in time. */
  record OrderExpired(OrderId orderId) implements DialogueInput {}
}
