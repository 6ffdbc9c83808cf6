package com.microcom.conversation.inbound;

import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.conversation.contacts.FollowContact;
import com.microcom.conversation.workitems.FollowExecutives;
import com.microcom.messaging.Consuming;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the gateway knows of a contact: who it is, and what an executive did with it. */
@ApplicationScoped
class ContactsConsumer {
  private final Consuming consuming;
  private final FollowContact followContact;
  private final FollowExecutives followExecutives;

  ContactsConsumer(Consuming consuming, FollowContact followContact, FollowExecutives followExecutives) {
    this.consuming = consuming;
    this.followContact = followContact;
    this.followExecutives = followExecutives;
  }

  @Incoming("contact-changed")
  @Incoming("executive-activity")
  @Blocking(ordered = false)
  void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(record, envelope -> {
      switch (envelope.event()) {
        case ContactChanged e -> followContact.handle(envelope, e);
        case ExecutiveActivity e -> followExecutives.handle(envelope, e);
        default -> {}
      }
    });
  }
}
