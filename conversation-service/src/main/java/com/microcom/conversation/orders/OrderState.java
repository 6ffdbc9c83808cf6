package com.microcom.conversation.orders;

import java.util.Set;

/** How far an order got, as conversation needs to know it; billing owns it from {@link #RESERVED} on. */
public enum OrderState {
  CONFIRMED,
  RESERVED,
  /** At least one line could not be held; the end. */
  REJECTED,
  PRE_INVOICED,
  /** By the buyer or because nobody paid; the end. */
  CANCELLED,
  /** Paid and invoiced; the end. */
  INVOICED;

  /** Events of different topics overtake each other; a state only goes forward. */
  boolean canBecome(OrderState next) {
    return switch (this) {
      case CONFIRMED -> next != CONFIRMED;
      case RESERVED -> Set.of(PRE_INVOICED, CANCELLED, INVOICED).contains(next);
      case PRE_INVOICED -> Set.of(CANCELLED, INVOICED).contains(next);
      case REJECTED, CANCELLED, INVOICED -> false;
    };
  }
}
