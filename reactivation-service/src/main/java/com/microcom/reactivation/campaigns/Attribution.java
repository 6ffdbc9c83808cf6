package com.microcom.reactivation.campaigns;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/** How long after the invitation an order still counts as recovered by it. */
public record Attribution(Period period, ZoneId zone) {
  public boolean covers(Instant invitedAt, Instant orderedAt) {
    return !orderedAt.isBefore(invitedAt) && !orderedAt.isAfter(invitedAt.atZone(zone).plus(period).toInstant());
  }
}
