package com.microcom.simulator.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.erp.ErpOrders;
import com.microcom.simulator.paying.Payments;
import com.microcom.simulator.storing.Files;
import com.microcom.simulator.subscribing.Delivery;
import com.microcom.simulator.subscribing.WebhookSender;
import com.microcom.simulator.templating.Template;
import com.microcom.simulator.templating.Templates;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A look behind the counters of the ERP, the payment provider and Zenvia, and the levers there. */
@Path("/__sim")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class BackOfficeResource {
  private static final Set<String> TEMPLATE_STATES =
      Set.of("WAITING_REVIEW", "REJECTED", "WAITING_APPROVAL", "APPROVED", "PAUSED", "DISABLED");
  private static final Set<String> QUALITIES = Set.of("UNKNOWN", "GREEN", "YELLOW", "RED");

  private final ErpOrders erp;
  private final Payments payments;
  private final Templates templates;
  private final Files files;
  private final WebhookSender webhooks;

  @Context UriInfo here;

  public BackOfficeResource(ErpOrders erp, Payments payments, Templates templates, Files files, WebhookSender webhooks) {
    this.erp = erp;
    this.payments = payments;
    this.templates = templates;
    this.files = files;
    this.webhooks = webhooks;
  }

  /** Each order once, as it was first posted, with {@code reference}, {@code posts} (how often it came) and {@code at}. */
  @GET
  @Path("/erp/orders")
  public List<ObjectNode> erpOrders() {
    return erp.all().stream()
        .map(e -> e.order().deepCopy().put("reference", e.reference()).put("posts", e.posts()).put("at", e.at().toString()))
        .toList();
  }

  @GET
  @Path("/payments")
  public List<ObjectNode> payments() {
    return payments.all().stream()
        .map(p -> PaymentsResource.view(p, payments.preference(p.preferenceId()).orElseThrow()).put("notification", p.notification()))
        .toList();
  }

  /** @param amount null pays what is asked for */
  record PayRequest(BigDecimal amount) {}

  @POST
  @Path("/payments/{preferenceId}/pay")
  public Response pay(@RestPath String preferenceId, byte[] body) {
    var preference = payments.preference(preferenceId).orElseThrow(() -> Refusal.notFound("No preference " + preferenceId));
    var request = Body.ofControl(Body.ofControl(body), PayRequest.class);
    var amount = request.amount() == null ? preference.total() : request.amount();
    if (amount.signum() <= 0) {
      throw Refusal.badRequest("amount must be greater than 0.");
    }
    return Response.accepted(Map.of("paymentId", payments.pay(preference, amount).id())).build();
  }

  @GET
  @Path("/templates")
  public List<ObjectNode> templates() {
    return templates.all().stream().map(Template::definition).toList();
  }

  /** @param status null leaves it, as does a null quality score */
  record Judgement(String status, String qualityScore) {}

  /** WhatsApp approves, rejects, pauses, disables a template or rates it. */
  @POST
  @Path("/templates/{id}")
  public ObjectNode judge(@RestPath String id, byte[] body) {
    var judgement = Body.ofControl(Body.ofControl(body), Judgement.class);
    if (judgement.status() != null && !TEMPLATE_STATES.contains(judgement.status())) {
      throw Refusal.badRequest("status must be one of " + TEMPLATE_STATES.stream().sorted().toList() + ".");
    }
    if (judgement.qualityScore() != null && !QUALITIES.contains(judgement.qualityScore())) {
      throw Refusal.badRequest("qualityScore must be one of " + QUALITIES.stream().sorted().toList() + ".");
    }
    return templates.judge(id, judgement.status(), judgement.qualityScore()).map(Template::definition)
        .orElseThrow(() -> Refusal.notFound("No template " + id));
  }

  /** What a contact attaches: the raw bytes; the answer's url goes into a file content. */
  @POST
  @Path("/files")
  public Response attach(byte[] content, @RestHeader("Content-Type") String type, @RestQuery String name) {
    if (content == null || content.length == 0) {
      throw Refusal.badRequest("The body is the file; it is empty.");
    }
    var file = files.add(content, name, type, null, null);
    return Response.status(201).entity(Map.of("id", file.id(), "url", here.getBaseUri().resolve(file.path()).toString())).build();
  }

  /** The last attempts to deliver a webhook, oldest first. @param contact null for everybody's */
  @GET
  @Path("/deliveries")
  public List<Delivery> deliveries(@RestQuery String contact) {
    return webhooks.log().stream().filter(d -> contact == null || contact.equals(d.contact())).toList();
  }
}
