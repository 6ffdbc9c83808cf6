package com.microcom.conversation.workitems;

import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.conversation.dossiers.Transcript;
import com.microcom.conversation.dossiers.Transcript.Line;
import com.microcom.conversation.dossiers.Transcript.Speaker;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * An executive's deed decides who speaks. Every activity is answered by a {@code conversation.ownership} that names it, also
 * when nothing changes: the gateway holds the bot's replies back until it sees that.
 */
@ApplicationScoped
public class FollowExecutives {
  private final Inbox inbox;
  private final Dossiers dossiers;
  private final HandOver handOver;
  private final Transcript transcript;
  private final Outbox outbox;
  private final Clock clock;

  public FollowExecutives(
      Inbox inbox, Dossiers dossiers, HandOver handOver, Transcript transcript, Outbox outbox, Clock clock) {
    this.inbox = inbox;
    this.dossiers = dossiers;
    this.handOver = handOver;
    this.transcript = transcript;
    this.outbox = outbox;
    this.clock = clock;
  }

  public void handle(Envelope cause, ExecutiveActivity activity) {
    inbox.once(cause.id(), () -> apply(cause, dossiers.current(activity.contactId()), activity, clock.instant()));
  }

  private void apply(Envelope cause, ContactId contactId, ExecutiveActivity activity, Instant now) {
    var dossier = dossiers.lock(contactId);
    var after = dossier.ownership().after(activity);
    dossiers.save(dossier.with(after), now);
    if (activity.text() != null && !activity.text().isBlank()) {
      transcript.add(contactId, new Line(activity.at(), Speaker.EXECUTIVE, activity.text()));
    }
    handOver.change(contactId, item -> switch (activity.kind()) {
      case CLAIMED, WROTE, TRANSFERRED -> item.claimedBy(activity.executive(), now);
      case CLOSED -> item.closed(now);
    }, cause);
    outbox.add(after.announced(contactId, activity.activityId(), now), cause);
    if (!contactId.equals(activity.contactId())) {
      // The gateway fences the contact that the activity names.
      outbox.add(after.announced(activity.contactId(), activity.activityId(), now), cause);
    }
  }
}
