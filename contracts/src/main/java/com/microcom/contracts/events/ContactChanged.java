package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.List;

/**
 * @param version grows by one with every change
 * @param name as the channel gave it, or null
 * @param mergedInto the contact that took over this one's identities, or null; consumers re-key
 */
public record ContactChanged(
    ContactId contactId, long version, String name, List<Address> identities, ContactId mergedInto, Instant at)
    implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return contactId.toString();
  }
}
