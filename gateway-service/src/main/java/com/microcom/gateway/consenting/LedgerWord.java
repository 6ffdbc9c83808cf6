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

  /** What the ledger says once this has been said, too. */
  public LedgerWord after(Consent next, Consent.Proof proof) {
    if (changesBy(next, proof)) {
      return new LedgerWord(next, version + 1, proof.at());
    }
    return repeats(next, proof) ? new LedgerWord(consent, version, proof.at()) : this;
  }

  /** The same word again, later: a contrary one from in between that arrives last must not undo it. */
  private boolean repeats(Consent next, Consent.Proof proof) {
    return next == consent && !isOlder(proof) && (next == Consent.OPTED_OUT || isExplicit(proof));
  }

  /**
   * Of two words about one person, known as two until now: whether the other one is the word from now on.
   *
   * @param own this word's proof, or null if nobody ever said anything
   */
  public boolean yieldsTo(Consent other, Consent.Proof otherProof, Consent.Proof own) {
    if (consent == null || own == null) {
      return true;
    }
    if (consent == other) {
      return otherProof.at().isAfter(own.at());
    }
    return other == Consent.OPTED_OUT ? !undoes(own, otherProof) : undoes(otherProof, own);
  }

  private static boolean undoes(Consent.Proof optIn, Consent.Proof optOut) {
    return isExplicit(optIn) && optIn.at().isAfter(optOut.at());
  }

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
