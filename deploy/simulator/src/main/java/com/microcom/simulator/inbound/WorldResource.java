package com.microcom.simulator.inbound;

import com.microcom.simulator.chatting.Contacts;
import com.microcom.simulator.chatting.Journal;
import com.microcom.simulator.erp.ErpOrders;
import com.microcom.simulator.failing.Faults;
import com.microcom.simulator.inbound.StreamResource.WorldReset;
import com.microcom.simulator.paying.Payments;
import com.microcom.simulator.serving.Conversations;
import com.microcom.simulator.storing.Files;
import com.microcom.simulator.subscribing.Subscriptions;
import com.microcom.simulator.subscribing.WebhookSender;
import com.microcom.simulator.templating.Templates;
import com.microcom.simulator.time.Agenda;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Starting anew. */
@Path("/__sim/reset")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class WorldResource {
  private final Journal journal;
  private final Contacts contacts;
  private final Conversations conversations;
  private final Subscriptions subscriptions;
  private final WebhookSender webhooks;
  private final Templates templates;
  private final Files files;
  private final Faults faults;
  private final ErpOrders erp;
  private final Payments payments;
  private final Agenda agenda;
  private final Event<WorldReset> resets;

  public WorldResource(Journal journal, Contacts contacts, Conversations conversations, Subscriptions subscriptions,
      WebhookSender webhooks, Templates templates, Files files, Faults faults, ErpOrders erp, Payments payments, Agenda agenda,
      Event<WorldReset> resets) {
    this.journal = journal;
    this.contacts = contacts;
    this.conversations = conversations;
    this.subscriptions = subscriptions;
    this.webhooks = webhooks;
    this.templates = templates;
    this.files = files;
    this.faults = faults;
    this.erp = erp;
    this.payments = payments;
    this.agenda = agenda;
    this.resets = resets;
  }

  /** @param everything also forget subscriptions and templates, which running services have made and count on */
  record ResetRequest(boolean everything) {}

  @POST
  public Map<String, String> reset(byte[] body) {
    var request = body == null || body.length == 0
        ? new ResetRequest(false)
        : Body.ofControl(Body.ofControl(body), ResetRequest.class);
    agenda.reset();
    webhooks.reset();
    subscriptions.reset(request.everything());
    if (request.everything()) {
      templates.clear();
    }
    faults.clear();
    journal.clear();
    contacts.clear();
    conversations.clear();
    files.clear();
    erp.clear();
    payments.clear();
    resets.fire(new WorldReset());
    return Map.of("reset", request.everything() ? "everything" : "all but subscriptions and templates");
  }
}
