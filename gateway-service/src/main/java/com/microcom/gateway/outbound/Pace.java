package com.microcom.gateway.outbound;

import com.microcom.gateway.delivering.SendingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The token bucket of all replicas: one row, locked by whoever claims. One second's worth may be saved up. */
@ApplicationScoped
class Pace {
  private static final String REFILL =
      """
      update pace set
        tokens = least(?1, tokens + ?1 * greatest(0, extract(epoch from (cast(?2 as timestamptz) - refilled_at)))),
        refilled_at = ?2
      where id = 1 returning cast(floor(tokens) as int)
      """;

  private final EntityManager database;
  private final SendingRules rules;

  Pace(EntityManager database, SendingRules rules) {
    this.database = database;
    this.rules = rules;
  }

  /** @return how many may go now, at most {@code wanted}; the row is locked until the transaction ends */
  int room(int wanted, Instant now) {
    var refill = database.createNativeQuery(REFILL, Integer.class);
    var tokens = (Integer) refill.setParameter(1, rules.perSecond()).setParameter(2, now).getSingleResult();
    return Math.min(wanted, tokens);
  }

  void use(int sent) {
    database.createNativeQuery("update pace set tokens = tokens - ?1 where id = 1").setParameter(1, sent).executeUpdate();
  }
}
