package com.microcom.conversation.turns;

import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.Transactions;
import com.microcom.conversation.dialogue.Answer;
import com.microcom.conversation.dialogue.SalesDialogue;
import com.microcom.conversation.dossiers.Dossier;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.conversation.ownership.Ownership;
import com.microcom.conversation.turns.PendingInputs.DueTurn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * One turn: load (short transaction) → think (other services may be asked, no transaction) → apply (one transaction, if
 * nothing changed meanwhile).
 */
@ApplicationScoped
public class TakeTurn {
  private final Dossiers dossiers;
  private final PendingInputs pending;
  private final SalesDialogue dialogue;
  private final ApplyTurn apply;
  private final Transactions transactions;
  private final TurnLimits limits;
  private final TimeBudget budget;
  private final Clock clock;

  public TakeTurn(
      Dossiers dossiers,
      PendingInputs pending,
      SalesDialogue dialogue,
      ApplyTurn apply,
      Transactions transactions,
      TurnLimits limits,
      TimeBudget budget,
      Clock clock) {
    this.dossiers = dossiers;
    this.pending = pending;
    this.dialogue = dialogue;
    this.apply = apply;
    this.transactions = transactions;
    this.limits = limits;
    this.budget = budget;
    this.clock = clock;
  }

  public TurnResult take(DueTurn due) {
    var turn = transactions.inOne(() -> load(due.contactId()));
    if (turn.isEmpty()) {
      return new TurnResult.Nothing();
    }
    if (turn.get().dossier().kept() == Dossier.Kept.UNREADABLE && !somebodyElseSpeaks(turn.get())) {
      var anew = turn.get().in(turn.get().dossier().begunAnew());
      return transactions.inOne(() -> apply.apply(anew, Optional.of(GivingUp.lostThread(anew))));
    }
    var answer = somebodyElseSpeaks(turn.get()) ? Optional.<Answer>empty() : Optional.of(answer(turn.get(), due.attempt()));
    return transactions.inOne(() -> apply.apply(turn.get(), answer));
  }

  /** The turn failed: it is tried again, later every time. */
  public void failed(DueTurn due) {
    var pause = limits.retryAfter().multipliedBy(1L << Math.min(due.attempt() - 1, 6));
    transactions.inOne(() -> {
      pending.postpone(due.contactId(), clock.instant().plus(pause), true);
      return null;
    });
  }

  private Optional<Turn> load(ContactId contactId) {
    var dossier = dossiers.find(contactId).orElseGet(() -> Dossier.fresh(contactId));
    var waiting = pending.of(contactId);
    if (waiting.isEmpty() && pending.lock(contactId).isEmpty()) {
      pending.settle(contactId, waiting, null);
    }
    return Burst.next(waiting).map(burst -> Turn.of(dossier, burst));
  }

  /** Then nothing is to be said, also not that the bot gives up; news of orders are told always. */
  private static boolean somebodyElseSpeaks(Turn turn) {
    return turn.burst() instanceof Burst.Messages && !(turn.dossier().ownership() instanceof Ownership.Bot);
  }

  private Answer answer(Turn turn, int attempt) {
    return attempt > limits.attempts()
        ? GivingUp.answer(turn)
        : budget.spend(limits.thinking(), () -> dialogue.answer(turn.dossier().conversation(), turn.burst().asked(), clock.instant()));
  }
}
