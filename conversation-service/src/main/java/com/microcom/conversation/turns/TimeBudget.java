package com.microcom.conversation.turns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long one turn may think in total, whatever it asks of other services; whoever asks on the turn's thread looks here how
 * much is left. Monotonic time, since the business clock may be moved.
 */
@ApplicationScoped
public class TimeBudget {
  private static final ThreadLocal<Long> ENDS_AT = new ThreadLocal<>();

  public <T> T spend(Duration budget, Supplier<T> thinking) {
    ENDS_AT.set(System.nanoTime() + budget.toNanos());
    try {
      return thinking.get();
    } finally {
      ENDS_AT.remove();
    }
  }

  /** The smaller of the two; zero or negative = it is used up. Outside a turn there is no budget. */
  public Duration atMost(Duration wanted) {
    var endsAt = ENDS_AT.get();
    if (endsAt == null) {
      return wanted;
    }
    var left = Duration.ofNanos(endsAt - System.nanoTime());
    return left.compareTo(wanted) < 0 ? left : wanted;
  }
}
