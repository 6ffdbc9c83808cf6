package com.microcom.conversation.turns;

import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When a burst of messages is answered: once the buyer has been quiet for a while, but never later than the cap after the
 * first message. What cannot go on (a pressed button, a whole command, news of an order) is answered at once.
 */
public record QuietPeriod(Duration quiet, Duration cap) {
  private static final Set<String> COMMANDS =
      Set.of("confirmo", "si confirmo", "dale confirmo", "confirmar", "resumen", "pasame el resumen", "carrito", "ver carrito",
          "cancelar", "cancelo", "cancelar pedido", "asesor", "humano", "persona", "baja", "stop");

  /** @param waiting in order of arrival, at least one */
  public Instant dueAt(List<PendingInput> waiting) {
    var first = waiting.getFirst().arrivedAt();
    var alone = waiting.size() == 1;
    if (waiting.stream().anyMatch(input -> isWhole(input, alone))) {
      return first;
    }
    return earlier(waiting.getLast().arrivedAt().plus(quiet), first.plus(cap));
  }

  private static boolean isWhole(PendingInput input, boolean alone) {
    return !(input.event() instanceof MessageInbound message)
        || switch (message.content()) {
          case InboundContent.Reply r -> true;
          // "confirmo" after other words may belong to them.
          case InboundContent.Text t -> alone && COMMANDS.contains(plain(t.text()));
          default -> false;
        };
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
