package com.microcom.conversation.turns;

import static java.util.stream.Collectors.joining;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentRequested;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.MessageId;
import com.microcom.conversation.dialogue.Answer;
import com.microcom.conversation.dialogue.Effect;
import com.microcom.conversation.dossiers.Dossier;
import com.microcom.conversation.dossiers.PlainText;
import com.microcom.conversation.dossiers.Transcript;
import com.microcom.conversation.dossiers.Transcript.Line;
import com.microcom.conversation.dossiers.Transcript.Speaker;
import com.microcom.conversation.orders.KeepOrders;
import com.microcom.conversation.workitems.HandOver;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What an answer does to the world, inside the turn's transaction. */
@ApplicationScoped
public class PerformEffects {
  private static final int LINES_FOR_THE_EXECUTIVE = 8;

  private final KeepOrders orders;
  private final HandOver handOver;
  private final Transcript transcript;
  private final ReplyLifetime lifetime;
  private final Outbox outbox;
  private final Ids ids;

  public PerformEffects(
      KeepOrders orders, HandOver handOver, Transcript transcript, ReplyLifetime lifetime, Outbox outbox, Ids ids) {
    this.orders = orders;
    this.handOver = handOver;
    this.transcript = transcript;
    this.lifetime = lifetime;
    this.outbox = outbox;
    this.ids = ids;
  }

  /** @return the dossier after it */
  Dossier perform(Turn turn, Answer answer, Instant now) {
    var before = turn.dossier();
    var handsOver = answer.effects().stream().anyMatch(Effect.HandOff.class::isInstance);
    var after = before.with(answer.next()).with(handsOver ? before.ownership().handedOff() : before.ownership());
    if (after.ownership() != before.ownership()) {
      outbox.add(after.ownership().announced(after.contactId(), null, now), turn.cause());
    }
    answer.effects().forEach(effect -> perform(effect, turn, after, now));
    return after;
  }

  private void perform(Effect effect, Turn turn, Dossier dossier, Instant now) {
    switch (effect) {
      case Effect.Say say -> say(say.content(), turn, dossier, now);
      case Effect.ConfirmOrder confirm -> orders.confirm(confirm.order(), dossier.buyer(confirm.order().taxId()), now, turn.cause());
      case Effect.CancelOrder cancel -> orders.cancel(cancel.orderId(), KeepOrders.BY_BUYER, now, turn.cause());
      case Effect.HandOff handOff -> handOff(handOff, turn, dossier, now);
      case Effect.RequestOptOut(var proof) -> consent(Consent.OPTED_OUT, proof, turn, now);
      case Effect.RequestOptIn(var proof) -> consent(Consent.OPTED_IN, proof, turn, now);
    }
  }

  private void consent(Consent consent, Consent.Proof proof, Turn turn, Instant now) {
    outbox.add(new ConsentRequested(turn.dossier().contactId(), consent, proof, now), turn.cause());
  }

  /** With what was said last: the executive reads it before writing. */
  private void handOff(Effect.HandOff handOff, Turn turn, Dossier dossier, Instant now) {
    var said = transcript.last(dossier.contactId(), LINES_FOR_THE_EXECUTIVE).stream().map(Line::toText).collect(joining("\n"));
    handOver.open(dossier.contactId(), handOff.reason(), handOff.summary() + "\n\nÚltimos mensajes:\n" + said, now, turn.cause());
  }

  /** An answer to words is a reply and goes only while the bot may speak; news of an order go always. */
  private void say(OutboundContent content, Turn turn, Dossier dossier, Instant now) {
    var reply = turn.burst() instanceof Burst.Messages;
    outbox.add(
        new MessageOutbound(
            new MessageId(ids.next()),
            dossier.contactId(),
            reply ? Purpose.REPLY : Purpose.NOTIFICATION,
            reply ? dossier.ownership().version() : null,
            turn.burst() instanceof Burst.News news ? "order:" + news.orderId() : null,
            content,
            reply ? null : NewsTemplate.of(content),
            now,
            reply ? now.plus(lifetime.value()) : null),
        turn.cause());
    transcript.add(dossier.contactId(), new Line(now, Speaker.BOT, PlainText.of(content)));
  }
}
