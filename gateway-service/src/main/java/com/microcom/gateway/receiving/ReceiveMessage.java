package com.microcom.gateway.receiving;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.MessageInbound.InReplyTo;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.consenting.WriteConsent;
import com.microcom.gateway.contacts.Contacts;
import com.microcom.gateway.contacts.KnowContact;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A person wrote: we know who, the 24 h window is open, and the message is published once. In the caller's transaction. */
@ApplicationScoped
public class ReceiveMessage {
  private final KnowContact knowContact;
  private final Contacts contacts;
  private final InboundMessages messages;
  private final OptOutButton optOutButton;
  private final WriteConsent writeConsent;
  private final Outbox outbox;
  private final Ids ids;

  public ReceiveMessage(
      KnowContact knowContact,
      Contacts contacts,
      InboundMessages messages,
      OptOutButton optOutButton,
      WriteConsent writeConsent,
      Outbox outbox,
      Ids ids) {
    this.knowContact = knowContact;
    this.contacts = contacts;
    this.messages = messages;
    this.optOutButton = optOutButton;
    this.writeConsent = writeConsent;
    this.outbox = outbox;
    this.ids = ids;
  }

  public void handle(ChannelEvent.PersonWrote wrote, Instant receivedAt) {
    var contact = knowContact.fromChannel(wrote.from(), wrote.senderName());
    contacts.heardFrom(contact, wrote.from(), wrote.sentAt());
    var inReplyTo = wrote.idRef() == null ? null : messages.ours(wrote.idRef()).orElse(null);
    for (var i = 0; i < wrote.contents().size(); i++) {
      publish(wrote, i, contact, inReplyTo, receivedAt);
    }
  }

  private void publish(ChannelEvent.PersonWrote wrote, int index, ContactId contact, InReplyTo inReplyTo, Instant receivedAt) {
    var id = new MessageId(ids.next());
    var content = wrote.contents().get(index);
    if (!messages.add(wrote.providerMessageId(), index, id, contact)) {
      return;
    }
    outbox.add(
        new MessageInbound(
            id,
            contact,
            wrote.from(),
            wrote.providerMessageId(),
            wrote.senderName(),
            content,
            inReplyTo,
            wrote.sentAt(),
            receivedAt));
    optOut(contact, id, content, inReplyTo, wrote.sentAt());
  }

  private void optOut(ContactId contact, MessageId id, InboundContent content, InReplyTo inReplyTo, Instant at) {
    if (inReplyTo != null && inReplyTo.purpose() == Purpose.CAMPAIGN) {
      optOutButton
          .pressedIn(content)
          .ifPresent(text -> writeConsent.handle(contact, Consent.OPTED_OUT, new Consent.Proof("button", text, id, at)));
    }
  }
}
