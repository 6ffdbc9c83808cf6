package com.microcom.simulator.inbound;

import com.microcom.simulator.chatting.Contact;
import com.microcom.simulator.chatting.Contacts;
import com.microcom.simulator.chatting.Journal;
import com.microcom.simulator.chatting.Message;
import com.microcom.simulator.serving.Conversation;
import com.microcom.simulator.serving.Conversations;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The phones that there are. */
@Path("/__sim/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class ContactsResource {
  private final Contacts contacts;
  private final Journal journal;
  private final Conversations conversations;
  private final Clock clock;

  public ContactsResource(Contacts contacts, Journal journal, Conversations conversations, Clock clock) {
    this.contacts = contacts;
    this.journal = journal;
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * @param windowOpenUntil until when the company may write freely; null if the contact never wrote
   * @param conversation what the executives' inbox has of it, or null
   * @param last its last message, or null
   */
  record View(String id, String name, Instant windowOpenUntil, boolean windowOpen, boolean stoppedMarketing,
      Conversation conversation, Message last) {}

  @GET
  public List<View> all() {
    return contacts.all().stream().map(this::view).toList();
  }

  record Added(String id, String name) {}

  /** {@code {"id":"5491155550001","name":"Ana"}}: adds a phone, or renames it. */
  @POST
  public View add(byte[] body) {
    var added = Body.ofControl(Body.ofControl(body), Added.class);
    if (!Contacts.isAddress(added.id())) {
      throw Refusal.badRequest("id must be digits with country code and without +, or a BSUID (AR.abc).");
    }
    return view(contacts.meet(added.id(), added.name()));
  }

  private View view(Contact contact) {
    var until = contact.lastInboundAt() == null ? null : contact.lastInboundAt().plus(Contact.WINDOW);
    return new View(contact.id(), contact.name(), until, contact.windowOpen(clock.instant()), contact.stoppedMarketing(),
        conversations.openOf(contact.id()).orElse(null), journal.lastOf(contact.id()).orElse(null));
  }
}
