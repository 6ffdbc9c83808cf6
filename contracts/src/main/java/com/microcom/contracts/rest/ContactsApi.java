package com.microcom.contracts.rest;

import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import java.util.List;

/**
 * What gateway-service answers: {@code PUT /contacts} (list of {@link Wanted} → list of {@link Contact}, same order,
 * idempotent; 422 with code {@code contacts.bad-address} naming the positions if one cannot be an address) and
 * {@code GET /contacts/{id}} ({@link Contact}).
 */
public interface ContactsApi {
  /** @param address as known, in any spelling @param name or null */
  record Wanted(Channel channel, String address, String name) {}

  record Contact(ContactId contactId, String name, List<Address> identities) {}
}
