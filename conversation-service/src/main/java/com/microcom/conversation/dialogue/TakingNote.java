package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.InboundContent;
import java.util.Set;

/** What the buyer tells of himself: tax data, consent. */
final class TakingNote {
  void addTo(Actions actions) {
    actions
        .add("note-tax-id", Set.of("noted", "no-tax-id"), this::noteTaxId)
        .add("opt-out", Set.of("done"), turn -> consent(turn, new Effect.RequestOptOut(proof(turn))))
        .add("opt-in", Set.of("done"), turn -> consent(turn, new Effect.RequestOptIn(proof(turn))));
  }

  private Outcome noteTaxId(Turn turn) {
    var taxId = turn.slots().taxId();
    if (taxId == null) {
      return Outcome.of("no-tax-id");
    }
    turn.change(c -> c.withTaxId(taxId));
    return Outcome.of("noted").with("taxId", taxId.replaceFirst("^(\\d{2})(\\d{8})(\\d)$", "$1-$2-$3"));
  }

  private static Outcome consent(Turn turn, Effect request) {
    turn.effect(request);
    return Outcome.of("done");
  }

  /** The message with the words; the last one if they were spread over several. */
  private static Consent.Proof proof(Turn turn) {
    var messages = ((DialogueInput.Said) turn.input).messages();
    var phrase = turn.act().phrase();
    var message = messages.stream().filter(m -> Burst.words(m.content()).contains(phrase)).findFirst().orElse(messages.getLast());
    var source = message.content() instanceof InboundContent.Reply ? "button" : "word";
    return new Consent.Proof(source, Burst.words(message.content()), message.messageId(), message.sentAt());
  }
}
