package com.microcom.contracts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Where new identities come from; an argument wherever a rule needs one, so that a test can name them. */
@FunctionalInterface
public interface Ids {
  UUID next();

  /** UUIDv7 (RFC 9562): ordered by time, so that primary keys stay local. */
  static Ids timeOrdered() {
    return UuidCreator::getTimeOrderedEpoch;
  }
}
