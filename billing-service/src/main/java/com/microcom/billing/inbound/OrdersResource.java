package com.microcom.billing.inbound;

import com.microcom.billing.erp.ErpPost;
import com.microcom.billing.erp.ErpPosts;
import com.microcom.billing.erp.RetryErpPost;
import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.OrderState;
import com.microcom.billing.orders.Orders;
import com.microcom.contracts.Problem;
import com.microcom.contracts.rest.BillingApi;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * {@code GET /orders/{id}} and {@code GET /orders?contactId=}, see {@link BillingApi}; {@code POST /orders/{id}/erp-retry} → 202, or 409
 * {@code erp.not-open} if the order is posted or withdrawn; {@code POST /orders/{id}/erp-voided} (it was taken out there) → 204, or 409
 * {@code erp.not-to-void}. 404 {@code orders.unknown}.
 */
@Path("/orders")
@Blocking
public class OrdersResource {
  private final Orders orders;
  private final ErpPosts erpPosts;
  private final RetryErpPost retryErpPost;
  private final Errands errands;
  private final Clock clock;

  OrdersResource(Orders orders, ErpPosts erpPosts, RetryErpPost retryErpPost, Errands errands, Clock clock) {
    this.orders = orders;
    this.erpPosts = erpPosts;
    this.retryErpPost = retryErpPost;
    this.errands = errands;
    this.clock = clock;
  }

  @GET
  @Path("/{id}")
  public BillingApi.Order order(@PathParam("id") String id) {
    var orderId = known(id);
    return answer(orders.find(orderId).map(List::of).orElseThrow(() -> unknown(id))).getFirst();
  }

  @GET
  public List<BillingApi.Order> ofContact(@QueryParam("contactId") String contact) {
    if (contact == null) {
      throw new Refused(Problem.of(400, "orders.contact-missing", "Missing contactId", "Falta el parámetro contactId."));
    }
    return answer(orders.of(ContactId.of(contact)));
  }

  @POST
  @Path("/{id}/erp-retry")
  public Response retry(@PathParam("id") String id) {
    var post = retryErpPost.retry(known(id)).orElseThrow(() -> unknown(id));
    if (!post.open()) {
      throw new Refused(
          Problem.of(409, "erp.not-open", "Nothing to post", "El pedido ya está en el sistema de gestión, o se canceló antes de llegar."));
    }
    errands.wake();
    return Response.accepted().build();
  }

  @POST
  @Path("/{id}/erp-voided")
  public void voided(@PathParam("id") String id) {
    if (!erpPosts.voided(known(id), clock.instant())) {
      throw new Refused(Problem.of(409, "erp.not-to-void", "Nothing to void", "Ese pedido no espera una anulación en el sistema de gestión."));
    }
  }

  private List<BillingApi.Order> answer(List<BillingOrder> found) {
    var posts = erpPosts.of(found.stream().map(BillingOrder::id).toList());
    return found.stream().map(order -> answer(order, posts.get(order.id()))).toList();
  }

  private static BillingApi.Order answer(BillingOrder order, ErpPost post) {
    var printed = order.documentId() != null;
    return new BillingApi.Order(
        order.id(),
        order.order().number(),
        order.contactId(),
        order.state().code(),
        erpState(order, post).name().toLowerCase(Locale.ROOT),
        post == null ? null : post.reference(),
        order.order().total(),
        printed ? order.number().toString() : null,
        order.documentId(),
        order.validUntil(),
        order.order().confirmedAt());
  }

  /** Before the document is printed there is no post yet, and for an order that has ended by then there never is. */
  private static ErpPost.State erpState(BillingOrder order, ErpPost post) {
    if (post != null) {
      return post.state();
    }
    return order.state() == OrderState.CANCELLED || order.state() == OrderState.EXPIRED ? ErpPost.State.WITHDRAWN : ErpPost.State.PENDING;
  }

  /** What is no UUID is no order of ours, either. */
  private static OrderId known(String id) {
    try {
      return OrderId.of(id);
    } catch (IllegalArgumentException e) {
      throw unknown(id);
    }
  }

  private static Refused unknown(String id) {
    return new Refused(Problem.of(404, "orders.unknown", "Unknown order", "No hay ningún pedido reservado con el id " + id + "."));
  }
}
