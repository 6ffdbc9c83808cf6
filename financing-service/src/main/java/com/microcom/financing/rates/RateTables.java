package com.microcom.financing.rates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every version ever published. */
public interface RateTables {
  /** Newest first. */
  List<RateTable> all();

  /** The newest version whose validity includes the day; an older one comes back when a shorter newer one has ended. */
  Optional<RateTable> validOn(LocalDate day);

  /**
   * Publishes terms without faults as the next version; several at once get versions one after the other.
   *
   * @param source null, or a digest of the file they came from: the same source as the last file's is not published again
   * @return empty if the source was published already
   */
  Optional<RateTable> publish(RateTerms terms, String origin, String source);
}
