package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageStatus.State;
import java.util.Optional;

/**
 * A message's states only go forward, whatever the order in which they are heard: accepted &lt; sent &lt; delivered &lt; read; a
 * failure ends it unless a later "delivered" or "read" proves that it arrived after all.
 */
public final class StatusLattice {
  private StatusLattice() {}

  /** @param known null if nothing was published yet @return the state to publish, or empty if the report says nothing new */
  public static Optional<State> advance(State known, State reported) {
    return known == null || rank(reported) > rank(known) ? Optional.of(reported) : Optional.empty();
  }

  private static int rank(State state) {
    return switch (state) {
      case ACCEPTED -> 1;
      // "perhaps sent" is less than any word of the provider about it
      case UNKNOWN -> 2;
      case SENT -> 3;
      case FAILED -> 4;
      case DELIVERED -> 5;
      case READ -> 6;
      // Never sent, so nothing can follow.
      case EXPIRED, REFUSED -> 7;
    };
  }
}
