package com.microcom.simulator.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.ZenviaError;
import com.microcom.simulator.ZenviaError.Detail;
import com.microcom.simulator.subscribing.Subscription;
import com.microcom.simulator.subscribing.SubscriptionRules;
import com.microcom.simulator.subscribing.Subscriptions;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Zenvia: who is told what. */
@Path("/v2/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class SubscriptionsResource {
  private final Subscriptions subscriptions;

  public SubscriptionsResource(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @GET
  public List<ObjectNode> all() {
    return subscriptions.all().stream().map(Subscription::view).toList();
  }

  @POST
  public ObjectNode create(byte[] body) {
    var definition = Body.ofZenvia(body);
    refuseIf(SubscriptionRules.checkNew(definition));
    return subscriptions.add(definition).map(Subscription::view).orElseThrow(() -> Refusal.of(ZenviaError.duplicated()));
  }

  @GET
  @Path("/{id}")
  public ObjectNode one(@RestPath String id) {
    return subscriptions.find(id).map(Subscription::view).orElseThrow(() -> Refusal.of(ZenviaError.notFound()));
  }

  @PATCH
  @Path("/{id}")
  public ObjectNode change(@RestPath String id, byte[] body) {
    var patch = Body.ofZenvia(body);
    refuseIf(SubscriptionRules.checkPatch(patch));
    return subscriptions.patch(id, patch).map(Subscription::view).orElseThrow(() -> Refusal.of(ZenviaError.notFound()));
  }

  @DELETE
  @Path("/{id}")
  public void remove(@RestPath String id) {
    if (!subscriptions.remove(id)) {
      throw Refusal.of(ZenviaError.notFound());
    }
  }

  private static void refuseIf(List<Detail> problems) {
    if (!problems.isEmpty()) {
      throw Refusal.of(ZenviaError.invalid(problems));
    }
  }
}
