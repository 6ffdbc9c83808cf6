package com.microcom.billing.erp;

import com.microcom.billing.notifying.Notices;
import com.microcom.billing.notifying.Subject;
import com.microcom.billing.orders.Orders;
import com.microcom.contracts.events.ErpPosted;
import com.microcom.contracts.events.ErpRejected;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Posts the orders that are due, each once as far as anybody can see. */
@ApplicationScoped
public class PostToErp {
  /** Longer than a call may take. A post whose process died is tried again after it. */
  private static final Duration LEASE = Duration.ofSeconds(10);

  private final ErpPosts posts;
  private final Orders orders;
  private final Erp erp;
  private final Notices notices;
  private final Outbox outbox;
  private final Clock clock;

  PostToErp(ErpPosts posts, Orders orders, Erp erp, Notices notices, Outbox outbox, Clock clock) {
    this.posts = posts;
    this.orders = orders;
    this.erp = erp;
    this.notices = notices;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** @return false if none was due */
  public boolean postNext() {
    var now = clock.instant();
    var claimed = posts.claim(now, now.plus(LEASE));
    claimed.ifPresent(this::post);
    return claimed.isPresent();
  }

  private void post(ErpPost claimed) {
    var order = orders.find(claimed.orderId()).orElseThrow();
    var answer = erp.post(ErpOrder.of(order));
    posts.change(claimed.orderId(), current -> settle(claimed, current, answer, clock.instant()));
  }

  private ErpPost settle(ErpPost claimed, ErpPost current, ErpAnswer answer, Instant now) {
    if (current.state() == ErpPost.State.POSTED || current.attempts() != claimed.attempts() && !(answer instanceof ErpAnswer.Accepted)) {
      // The lease ran out and somebody else has tried since: only a success of ours is still news.
      return current;
    }
    var next = current.after(answer, now);
    tell(current, next, now);
    return next;
  }

  private void tell(ErpPost before, ErpPost after, Instant now) {
    if (after.state() == ErpPost.State.POSTED) {
      outbox.add(new ErpPosted(after.orderId(), after.reference(), after.attempts(), now));
      if (before.state() == ErpPost.State.WITHDRAWN) {
        // The order ended while this call was under way.
        notices.addForEveryExecutive(after.orderId(), Subject.ORDER_VOIDED, null, now);
      }
    } else if (after.state() == ErpPost.State.REJECTED && !(before.state() == ErpPost.State.REJECTED && before.retryable() == after.retryable())) {
      outbox.add(new ErpRejected(after.orderId(), after.reason(), after.retryable(), after.attempts(), now));
    }
  }
}
