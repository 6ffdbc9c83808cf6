package com.microcom.simulator.inbound;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.paying.Payments;
import com.microcom.simulator.paying.Preference;
import com.microcom.simulator.paying.Preference.Payment;
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
import org.jboss.resteasy.reactive.RestPath;

/** The payment provider, in the manner of Mercado Pago. */
@Path("/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class PaymentsResource {
  private final Payments payments;

  @Context UriInfo here;

  public PaymentsResource(Payments payments) {
    this.payments = payments;
  }

  /** {@code {"items":[{"title","quantity","unit_price"}],"external_reference","notification_url"}}. */
  @POST
  @Path("/preferences")
  public Response prefer(byte[] body) {
    var request = Body.ofControl(body);
    if (!request.path("items").isArray() || request.path("items").isEmpty()) {
      throw Refusal.badRequest("items needs at least one {title, quantity, unit_price}.");
    }
    return Response.status(201).entity(view(payments.prefer(request))).build();
  }

  @GET
  @Path("/preferences/{id}")
  public ObjectNode preference(@RestPath String id) {
    return payments.preference(id).map(this::view).orElseThrow(() -> Refusal.notFound("No preference " + id));
  }

  /** What a notification is about; the notification itself says only the id. */
  @GET
  @Path("/v1/payments/{id}")
  public ObjectNode payment(@RestPath String id) {
    var payment = payments.payment(id).orElseThrow(() -> Refusal.notFound("No payment " + id));
    return view(payment, payments.preference(payment.preferenceId()).orElseThrow());
  }

  private ObjectNode view(Preference preference) {
    var page = here.getBaseUri().resolve("/pagar.html?preference=" + preference.id());
    return preference.request().deepCopy()
        .put("id", preference.id())
        .put("init_point", page.toString())
        .put("total", preference.total())
        .put("date_created", preference.createdAt().toString());
  }

  static ObjectNode view(Payment payment, Preference preference) {
    return JsonNodeFactory.instance.objectNode()
        .put("id", payment.id())
        .put("status", "approved")
        .put("status_detail", "accredited")
        .put("transaction_amount", payment.amount())
        .put("currency_id", "ARS")
        .put("external_reference", preference.externalReference())
        .put("preference_id", preference.id())
        .put("date_approved", payment.at().toString());
  }
}
