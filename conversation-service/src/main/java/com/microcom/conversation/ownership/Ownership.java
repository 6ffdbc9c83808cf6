package com.microcom.conversation.ownership;

import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.Objects;

/**
 * Who speaks with a contact. The version grows by one with every change and never goes back; a transition that changes
 * nothing returns the same object.
 */
public sealed interface Ownership {
  /** Nobody else has spoken yet. */
  Ownership INITIAL = new Bot(1);

  long version();

  record Bot(long version) implements Ownership {}

  /** Waiting for a person; the bot is silent. */
  record Queue(long version) implements Ownership {}

  /** @param executive the provider's id of the person, or null if it did not say */
  record Executive(long version, String executive) implements Ownership {}

  /** The bot steps back. Whoever waits already, or is attended, stays so. */
  default Ownership handedOff() {
    return this instanceof Bot ? new Queue(version() + 1) : this;
  }

  /** The bot goes on. */
  default Ownership released() {
    return this instanceof Bot ? this : new Bot(version() + 1);
  }

  default Ownership after(ExecutiveActivity activity) {
    return switch (activity.kind()) {
      case CLAIMED, WROTE -> takenBy(activity.executive());
      case TRANSFERRED -> transferredTo(activity.executive());
      case CLOSED -> released();
    };
  }

  /** Two contacts turned out to be one: a person goes before the queue, the queue before the bot. */
  default Ownership mergedWith(Ownership other) {
    var version = Math.max(version(), other.version()) + 1;
    return switch (rank() >= other.rank() ? this : other) {
      case Bot b -> new Bot(version);
      case Queue q -> new Queue(version);
      case Executive e -> new Executive(version, e.executive());
    };
  }

  private int rank() {
    return switch (this) {
      case Bot b -> 0;
      case Queue q -> 1;
      case Executive e -> 2;
    };
  }

  private Ownership takenBy(String executive) {
    // The provider does not always say who wrote; then it is the one who has it.
    return this instanceof Executive e && (executive == null || executive.equals(e.executive()))
        ? this
        : new Executive(version() + 1, executive);
  }

  private Ownership transferredTo(String executive) {
    return this instanceof Executive e && Objects.equals(executive, e.executive())
        ? this
        : new Executive(version() + 1, executive);
  }

  /** @param causedBy the activity this reflects, or null */
  default ConversationOwnership announced(ContactId contactId, String causedBy, Instant at) {
    return switch (this) {
      case Bot b -> new ConversationOwnership(contactId, b.version(), Owner.BOT, null, causedBy, at);
      case Queue q -> new ConversationOwnership(contactId, q.version(), Owner.QUEUE, null, causedBy, at);
      case Executive e -> new ConversationOwnership(contactId, e.version(), Owner.EXECUTIVE, e.executive(), causedBy, at);
    };
  }
}
