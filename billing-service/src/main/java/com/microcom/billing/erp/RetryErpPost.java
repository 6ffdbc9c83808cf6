package com.microcom.billing.erp;

import com.microcom.contracts.values.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** A person has mended what the management system complained about, and asks for the order to be posted again. */
@ApplicationScoped
public class RetryErpPost {
  private final ErpPosts posts;
  private final Clock clock;

  RetryErpPost(ErpPosts posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /** @return the post as it is now, due at once unless it was posted or withdrawn; empty if the order has none */
  public Optional<ErpPost> retry(OrderId order) {
    return posts.change(order, post -> post.open() ? post.retried(clock.instant()) : post);
  }
}
