package com.microcom.conversation.ordering;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * An order of this conversation, as far as the dialogue saw it.
 *
 * @param number for people; null until catalog-service answered
 * @param lines as they left the cart; they go back to it if the stock is not there
 * @param reservedUntil null unless reserved
 */
public record PlacedOrder(
    OrderId orderId, String number, State state, List<CartLine> lines, Money total, long summaryVersion, Instant reservedUntil) {
  public PlacedOrder {
    lines = List.copyOf(lines);
  }

  public enum State {
    /** Confirmed; waiting for the stock. */
    @JsonProperty("reserving")
    RESERVING,
    @JsonProperty("reserved")
    RESERVED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("expired")
    EXPIRED
  }

  public PlacedOrder reserved(String itsNumber, Instant until) {
    return new PlacedOrder(orderId, itsNumber, State.RESERVED, lines, total, summaryVersion, until);
  }

  public PlacedOrder now(State newState) {
    return new PlacedOrder(orderId, number, newState, lines, total, summaryVersion, reservedUntil);
  }
}
