package com.microcom.billing.closing;

import com.microcom.billing.erp.ErpPost;
import com.microcom.billing.erp.ErpPosts;
import com.microcom.billing.notifying.Notices;
import com.microcom.billing.notifying.Subject;
import com.microcom.contracts.values.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * An order has ended: what the management system does not have yet never gets there, and what it has an executive must take out, because
 * it has no way of taking it back by itself. In the caller's transaction.
 */
@ApplicationScoped
public class WithdrawFromErp {
  private final ErpPosts posts;
  private final Notices notices;

  WithdrawFromErp(ErpPosts posts, Notices notices) {
    this.posts = posts;
    this.notices = notices;
  }

  void handle(OrderId order, Instant now) {
    posts
        .withdraw(order)
        .filter(post -> post.state() == ErpPost.State.POSTED)
        .ifPresent(posted -> notices.addForEveryExecutive(order, Subject.ORDER_VOIDED, null, now));
  }
}
