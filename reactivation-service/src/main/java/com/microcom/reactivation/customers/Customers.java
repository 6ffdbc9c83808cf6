package com.microcom.reactivation.customers;

import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of the customers. Every change only moves forward: an older purchase or message changes nothing. */
public interface Customers {
  Optional<Customer> find(ContactId contact);

  /** @param address null = as known @param name null = as known */
  void bought(ContactId contact, Address address, String name, Instant at);

  /** Wrote, or pressed a button. */
  void wasActive(ContactId contact, Address address, String name, Instant at);

  /** @param version of the ledger's word; an older one than known is ignored */
  void consent(ContactId contact, long version, boolean optedOut);

  void setField(ContactId contact, String field, Object value);

  /** What was known of the one is known of the other from now on. */
  void merge(ContactId gone, ContactId into);

  /** Buyers who may be written to, silent since then, not yet approached about this silence; the longest silent first. */
  List<Customer> silentSince(Instant cutoff, int limit);
}
