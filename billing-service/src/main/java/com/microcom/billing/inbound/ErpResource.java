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

/** {@code GET /erp/pending}: what the management system does not have yet, and why. */
@Path("/erp")
@Blocking
public class ErpResource {
  /**
   * @param state {@code pending} or {@code rejected}
   * @param reason of the last failure, or null
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
    return posts.open().stream().map(ErpResource::pending).toList();
  }

  private static Pending pending(ErpPost post) {
    return new Pending(post.orderId(), post.state().name().toLowerCase(Locale.ROOT), post.attempts(), post.reason(), post.retryable(), post.dueAt());
  }
}
