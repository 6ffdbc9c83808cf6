package com.microcom.gateway.consenting;

import com.microcom.contracts.events.Consent;
import java.time.Instant;

/**
 * What the ledger says of a contact now. Pure.
 *
 * @param consent null = nobody ever said anything
 * @param version 0 before the first entry
 * @param saidAt when the person said what counts, or null
 */
public record LedgerWord(Consent consent, long version, Instant saidAt) {

  /** Opt-out wins, unless the person later says explicitly, provably, that they want messages again. */
  public boolean changesBy(Consent next, Consent.Proof proof) {
    if (next == consent || isOlder(proof)) {
      return false;
    }
    return next == Consent.OPTED_OUT || consent == null || isExplicit(proof);
  }

  private boolean isOlder(Consent.Proof proof) {
    return saidAt != null && proof.at().isBefore(saidAt);
  }

  private static boolean isExplicit(Consent.Proof proof) {
    // A provider's code is nobody's word, and a claim without the words proves nothing.
    return !"provider".equals(proof.source()) && proof.text() != null && !proof.text().isBlank();
  }
}
