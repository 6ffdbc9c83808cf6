package com.microcom.gateway.contacts;

import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.Optional;

/** People and their identities. Whatever changes runs in the caller's transaction. */
public interface Contacts {
  Optional<ContactId> owning(Address address);

  /** @return false if somebody else created the address meanwhile; then nothing is left of this contact */
  boolean create(ContactId id, Address address, String name, Instant now);

  Optional<KnownContact> find(ContactId id);

  /** As {@link #find}; locked until the transaction ends. */
  Optional<KnownContact> lock(ContactId id);

  void rename(ContactId id, String name, long version);

  /** The person wrote from this address: it is where answers go, and the window opens. */
  void heardFrom(ContactId id, Address address, Instant at);

  /** Moves identities, fences, attempts and what is still to be sent; {@code from} stays as a signpost. Both versions grow by one. */
  void merge(ContactId from, ContactId into);
}
