package com.microcom.conversation.turns;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.ConversationTurn;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dialogue.Answer;
import com.microcom.conversation.dialogue.TurnReport;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.conversation.dossiers.PlainText;
import com.microcom.conversation.dossiers.Transcript;
import com.microcom.conversation.dossiers.Transcript.Line;
import com.microcom.conversation.dossiers.Transcript.Speaker;
import com.microcom.conversation.turns.TurnResult.Overtaken.Reason;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The end of a turn: if nothing changed since it was loaded, everything that it decided is written. One transaction. */
@ApplicationScoped
public class ApplyTurn {
  private static final TurnReport SILENCE =
      new TurnReport("", 0, "", "", List.of(), 1, List.of(), Outcome.SILENT, List.of());

  private final Dossiers dossiers;
  private final PendingInputs pending;
  private final PerformEffects effects;
  private final Transcript transcript;
  private final QuietPeriod quietPeriod;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  public ApplyTurn(
      Dossiers dossiers,
      PendingInputs pending,
      PerformEffects effects,
      Transcript transcript,
      QuietPeriod quietPeriod,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.dossiers = dossiers;
    this.pending = pending;
    this.effects = effects;
    this.transcript = transcript;
    this.quietPeriod = quietPeriod;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param answer empty = the bot keeps silent */
  TurnResult apply(Turn turn, Optional<Answer> answer) {
    var now = clock.instant();
    var contactId = turn.dossier().contactId();
    var version = dossiers.lock(contactId).version();
    var waiting = pending.lock(contactId);
    if (!waiting.containsAll(turn.burst().inputs())) {
      return new TurnResult.Nothing();
    }
    if (version != turn.dossier().version()) {
      return again(turn, now, Reason.CHANGED_MEANWHILE);
    }
    var rest = waiting.stream().filter(input -> !turn.burst().inputs().contains(input)).toList();
    if (turn.burst() instanceof Burst.Messages && !rest.isEmpty() && quietPeriod.dueAt(waiting).isAfter(now)) {
      return again(turn, quietPeriod.dueAt(waiting), Reason.STILL_WRITING);
    }
    return write(turn, answer, rest, now);
  }

  private TurnResult again(Turn turn, Instant dueAt, Reason reason) {
    pending.postpone(turn.dossier().contactId(), dueAt, false);
    return new TurnResult.Overtaken(reason);
  }

  private TurnResult write(Turn turn, Optional<Answer> answer, List<PendingInput> rest, Instant now) {
    var contactId = turn.dossier().contactId();
    var burst = turn.burst();
    if (burst instanceof Burst.Messages heard) {
      heard.messages().forEach(m -> transcript.add(contactId, new Line(m.receivedAt(), Speaker.BUYER, PlainText.of(m.content()))));
    }
    dossiers.save(answer.map(a -> effects.perform(turn, a, now)).orElse(turn.dossier()), now);
    pending.settle(contactId, burst.inputs(), rest.isEmpty() ? null : quietPeriod.dueAt(rest));
    var report = answer.map(Answer::report).orElse(SILENCE);
    if (burst instanceof Burst.Messages answered) {
      outbox.add(told(contactId, answered.messages(), report, now), turn.cause());
    }
    return new TurnResult.Applied(report.outcome());
  }

  private ConversationTurn told(ContactId contactId, List<MessageInbound> messages, TurnReport report, Instant now) {
    return new ConversationTurn(
        ids.next(),
        contactId,
        messages.getLast().from().channel(),
        messages.stream().map(MessageInbound::messageId).toList(),
        report.flow(),
        report.flowVersion(),
        report.fromState(),
        report.toState(),
        report.intents(),
        report.confidence(),
        report.actions(),
        report.outcome(),
        report.unknownPhrases(),
        messages.getFirst().receivedAt(),
        now);
  }
}
