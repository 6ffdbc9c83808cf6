package com.microcom.conversation.inbound;

import com.microcom.contracts.Problem;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.Transactions;
import com.microcom.conversation.dossiers.Dossier;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.conversation.dossiers.Transcript;
import com.microcom.conversation.orders.ConfirmedOrders;
import com.microcom.conversation.workitems.ReturnToBot;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Optional;

/** A conversation as an executive sees it. */
@Path("/conversations/{contactId}")
@Blocking
class ConversationsResource {
  private static final int TRANSCRIPT_LINES = 100;

  private final Dossiers dossiers;
  private final Transcript transcript;
  private final ConfirmedOrders orders;
  private final ReturnToBot returnToBot;
  private final Transactions transactions;
  private final Clock clock;

  ConversationsResource(
      Dossiers dossiers,
      Transcript transcript,
      ConfirmedOrders orders,
      ReturnToBot returnToBot,
      Transactions transactions,
      Clock clock) {
    this.dossiers = dossiers;
    this.transcript = transcript;
    this.orders = orders;
    this.returnToBot = returnToBot;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GET
  public ConversationView get(@PathParam("contactId") String id) {
    return transactions.inOne(() -> view(id)).orElseThrow(ConversationsResource::unknown);
  }

  private Optional<ConversationView> view(String id) {
    var contactId = dossiers.current(parse(id));
    return dossiers.find(contactId)
        .map(dossier -> ConversationView.of(dossier, orders.of(contactId), transcript.last(contactId, TRANSCRIPT_LINES)));
  }

  /** Gives it back to the bot; one that the bot has already stays as it is. */
  @POST
  @Path("/release")
  public ConversationOwnership release(@PathParam("contactId") String id) {
    var contactId = parse(id);
    Dossier dossier = returnToBot.release(contactId).orElseThrow(ConversationsResource::unknown);
    return dossier.ownership().announced(dossier.contactId(), null, clock.instant());
  }

  private static ContactId parse(String id) {
    try {
      return ContactId.of(id);
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.of(400, "contact.bad-id", "Not a contact id", "El identificador del contacto no es un UUID."));
    }
  }

  private static Refused unknown() {
    return new Refused(Problem.of(404, "conversation.unknown", "Unknown conversation", "No hay ninguna conversación con ese contacto."));
  }
}
