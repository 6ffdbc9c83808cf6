package com.microcom.billing.inbound;

import com.microcom.billing.erp.ErpPost;
import com.microcom.billing.erp.ErpPosts;
import com.microcom.contracts.values.OrderId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code GET /erp/pending}: what is to be done about the management system: what it does not have yet and why, and what must go. */
@Path("/erp")
@Blocking
public class ErpResource {
  /**
   * @param state {@code pending}, {@code rejected}, or {@code to-void}: it has the order, which was cancelled or has expired
   * @param reason of the last failure, or what to do (in Spanish), or null
   * @param nextAttemptAt null = only if somebody asks: {@code POST /orders/{id}/erp-retry}
   */
  public record Pending(OrderId orderId, String state, int attempts, String reason, boolean retryable, Instant nextAttemptAt) {}

  private final ErpPosts posts;

  ErpResource(ErpPosts posts) {
    this.posts = posts;
  }

  @GET
  @Path("/pending")
  public List<Pending> pending() {
    return Stream.concat(posts.open().stream().map(ErpResource::pending), posts.toVoid().stream().map(ErpResource::toVoid)).toList();
  }

  private static Pending toVoid(ErpPost post) {
    var reason = "El pedido terminó (cancelado o vencido): anulá " + post.reference() + " en el sistema de gestión.";
    return new Pending(post.orderId(), "to-void", post.attempts(), reason, false, null);
  }

  private static Pending pending(ErpPost post) {
    return new Pending(post.orderId(), post.state().name().toLowerCase(Locale.ROOT), post.attempts(), post.reason(), post.retryable(), post.dueAt());
  }
}
