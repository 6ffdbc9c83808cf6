package com.microcom.gateway.inbound;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.contacts.Contacts;
import com.microcom.gateway.delivering.Attempts;
import com.microcom.gateway.delivering.Deliveries;
import com.microcom.gateway.delivering.Documents;
import com.microcom.gateway.delivering.QueueMessage;
import com.microcom.gateway.delivering.StatusReport;
import com.microcom.gateway.delivering.Standings;
import com.microcom.gateway.receiving.ChannelEvent;
import com.microcom.gateway.receiving.HandleChannelEvent;
import com.microcom.messaging.WarmUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Somebody who does not exist writes, is answered, and the answer is reported as sent, all in a transaction that is rolled back; and
 * billing is asked once for a document that nobody has. The provider itself is asked for our subscriptions at the start anyway.
 */
@ApplicationScoped
public class WarmHearingAndSending implements WarmUp {
  private static final Address NOBODY = new Address(Channel.WHATSAPP, "0");

  private final HandleChannelEvent handleChannelEvent;
  private final Contacts contacts;
  private final QueueMessage queueMessage;
  private final Deliveries deliveries;
  private final Standings standings;
  private final Attempts attempts;
  private final Documents documents;
  private final Clock clock;
  private final Ids ids;

  WarmHearingAndSending(
      HandleChannelEvent handleChannelEvent,
      Contacts contacts,
      QueueMessage queueMessage,
      Deliveries deliveries,
      Standings standings,
      Attempts attempts,
      Documents documents,
      Clock clock,
      Ids ids) {
    this.handleChannelEvent = handleChannelEvent;
    this.contacts = contacts;
    this.queueMessage = queueMessage;
    this.deliveries = deliveries;
    this.standings = standings;
    this.attempts = attempts;
    this.documents = documents;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public void run() {
    WarmUp.rehearse(() -> talk(clock.instant()));
    documents.fetch(new DocumentId(ids.next()), null);
  }

  private void talk(Instant now) {
    var hello = new ChannelEvent.PersonWrote(NOBODY, ids.next().toString(), "Nadie", List.of(new InboundContent.Text("hola")), null, now);
    handleChannelEvent.handle(ids.next().toString(), hello, now);
    var contact = contacts.owning(NOBODY).orElseThrow();
    var message = new MessageId(ids.next());
    queueMessage.handle(answer(message, contact, now));
    send(message, contact, now);
  }

  private MessageOutbound answer(MessageId message, ContactId contact, Instant now) {
    return new MessageOutbound(message, contact, Purpose.NOTIFICATION, null, null, new OutboundContent.Text("hola"), null, now, null);
  }

  private void send(MessageId message, ContactId contact, Instant now) {
    var attempt = ids.next();
    standings.lock(contact);
    deliveries.lock(message);
    attempts.open(attempt, message, contact, false, now);
    deliveries.sending(message, now);
    attempts.close(attempt, Attempts.Result.ACCEPTED, attempt.toString());
    var sent = new ChannelEvent.StatusReported(null, attempt.toString(), new StatusReport(MessageStatus.State.SENT, null, null, now));
    handleChannelEvent.handle(ids.next().toString(), sent, now);
  }
}
