package com.microcom.conversation.turns;

import com.microcom.contracts.events.Event;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.OrderExpired;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.values.OrderId;
import com.microcom.conversation.dialogue.DialogueInput;
import java.util.List;
import java.util.Optional;

/** What one turn answers: all the messages that wait, or one piece of news of an order, which goes first. */
sealed interface Burst {
  List<PendingInput> inputs();

  DialogueInput asked();

  record Messages(List<PendingInput> inputs) implements Burst {
    List<MessageInbound> messages() {
      return inputs.stream().map(input -> (MessageInbound) input.event()).toList();
    }

    @Override
    public DialogueInput asked() {
      return new DialogueInput.Said(
          messages().stream().map(m -> new DialogueInput.Message(m.messageId(), m.content(), m.sentAt())).toList());
    }
  }

  record News(PendingInput input) implements Burst {
    OrderId orderId() {
      return switch (asked()) {
        case DialogueInput.StockReserved e -> e.order().orderId();
        case DialogueInput.StockRejected e -> e.order().orderId();
        case DialogueInput.OrderExpired e -> e.orderId();
        case DialogueInput.Said s -> throw new IllegalStateException("News are no words");
      };
    }

    @Override
    public List<PendingInput> inputs() {
      return List.of(input);
    }

    @Override
    public DialogueInput asked() {
      return switch (input.event()) {
        case StockReserved e -> new DialogueInput.StockReserved(e.order(), e.reservedUntil());
        case StockRejected e -> new DialogueInput.StockRejected(e.order(), e.shortages());
        case OrderExpired e -> new DialogueInput.OrderExpired(e.orderId());
        case Event other -> throw new IllegalStateException("Not something that the dialogue answers to: " + other.getClass());
      };
    }
  }

  static Optional<Burst> next(List<PendingInput> waiting) {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    var news = waiting.stream().filter(input -> !input.isMessage()).findFirst();
    return Optional.of(news.<Burst>map(News::new).orElseGet(() -> new Messages(waiting)));
  }
}
