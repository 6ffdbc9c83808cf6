package com.microcom.simulator.inbound;

import com.microcom.simulator.erp.ErpOrders;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** The management system: takes an order once, whatever is in it, as long as it has an id. */
@Path("/erp/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class ErpResource {
  private final ErpOrders orders;

  public ErpResource(ErpOrders orders) {
    this.orders = orders;
  }

  /** 201 the first time, 200 with the same reference afterwards. */
  @POST
  public Response post(byte[] body) {
    var order = Body.ofControl(body);
    if (order.path("orderId").asText("").isBlank()) {
      throw Refusal.badRequest("orderId is required.");
    }
    var entry = orders.post(order.path("orderId").asText(), order);
    return Response.status(entry.posts() == 1 ? 201 : 200).entity(Map.of("reference", entry.reference())).build();
  }
}
