package com.microcom.gateway.contacts;

import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.List;

/** A person as we know them. @param name or null @param mergedInto or null */
public record KnownContact(ContactId contactId, long version, String name, List<Address> identities, ContactId mergedInto) {
  ContactChanged changed(Instant at) {
    return new ContactChanged(contactId, version, name, identities, mergedInto, at);
  }
}
