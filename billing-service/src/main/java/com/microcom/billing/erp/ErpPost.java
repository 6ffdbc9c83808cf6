package com.microcom.billing.erp;

import com.microcom.billing.retrying.Backoff;
import com.microcom.contracts.values.OrderId;
import java.time.Duration;
import java.time.Instant;

/**
 * One order's way into the management system.
 *
 * @param attempts tries so far, the one under way included
 * @param triesInRound tries since the post was made, or since a person asked for it again
 * @param reason of the last failure, or null
 * @param retryable of a rejected post: it goes on by itself, slowly
 * @param reference the order's number there, once posted
 * @param dueAt when it is tried next; null = not by itself
 */
public record ErpPost(
    OrderId orderId, State state, int attempts, int triesInRound, String reason, boolean retryable, String reference, Instant dueAt) {

  /** Lower-case names are the stable codes that others see. */
  public enum State {
    PENDING,
    POSTED,
    REJECTED,
    /** The order was cancelled before it was posted. */
    WITHDRAWN
  }

  /** 1 s, 2 s, 4 s … adds up to about two minutes before somebody is told. */
  static final int TRIES_UNTIL_TOLD = 8;

  static final Backoff GROWING = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));
  static final Duration SLOWLY = Duration.ofMinutes(15);

  public static ErpPost due(OrderId orderId, Instant now) {
    return new ErpPost(orderId, State.PENDING, 0, 0, null, false, null, now);
  }

  /** A try begins: nobody else tries until the lease is over, and if this process dies, somebody does afterwards. */
  public ErpPost claimed(Instant leaseUntil) {
    return new ErpPost(orderId, state, attempts + 1, triesInRound + 1, reason, retryable, reference, leaseUntil);
  }

  public ErpPost after(ErpAnswer answer, Instant now) {
    return switch (answer) {
      case ErpAnswer.Accepted(var accepted) -> new ErpPost(orderId, State.POSTED, attempts, triesInRound, null, false, accepted, null);
      case ErpAnswer.Refused(var why) -> failed(State.REJECTED, why, false, null);
      case ErpAnswer.Unavailable(var why) when triesInRound < TRIES_UNTIL_TOLD ->
          failed(State.PENDING, why, false, now.plus(GROWING.after(triesInRound)));
      case ErpAnswer.Unavailable(var why) -> failed(State.REJECTED, why, true, now.plus(SLOWLY));
    };
  }

  private ErpPost failed(State newState, String why, boolean mayPass, Instant next) {
    return state == State.WITHDRAWN ? this : new ErpPost(orderId, newState, attempts, triesInRound, why, mayPass, null, next);
  }

  /** A person asks for it again: at once, and with the short pauses first. */
  public ErpPost retried(Instant now) {
    return new ErpPost(orderId, State.PENDING, attempts, 0, reason, false, null, now);
  }

  /** What is posted stays posted. */
  public ErpPost withdrawn() {
    return state == State.POSTED ? this : new ErpPost(orderId, State.WITHDRAWN, attempts, triesInRound, reason, false, null, null);
  }

  public boolean open() {
    return state == State.PENDING || state == State.REJECTED;
  }
}
