package com.microcom.reactivation.campaigns;

import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows are locked where they are read to be changed. */
public interface Recipients {
  /** @return false if somebody is being, or was, approached about this silence already, in whatever campaign */
  boolean add(Recipient recipient);

  void save(Recipient recipient);

  long count(CampaignId campaign);

  /** Waiting ones of running campaigns that no other replica holds. */
  List<Recipient> claimWaiting(int limit);

  /** Those whose survey has waited long enough. */
  List<Recipient> claimTimedOut(Instant now, int limit);

  Optional<Recipient> lock(UUID id);

  /** The newest that was sent to this contact. */
  Optional<Recipient> lockNewest(ContactId contact);

  long sentSince(Instant instant);

  /** Handed over since then, of which the gateway has said nothing at all. */
  long unreportedSince(Instant instant);

  CampaignProgress progress(CampaignId campaign);

  /** Every recipient of the one belongs to the other from now on. */
  void merge(ContactId gone, ContactId into);
}
