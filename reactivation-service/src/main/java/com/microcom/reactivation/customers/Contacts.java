package com.microcom.reactivation.customers;

import com.microcom.contracts.rest.ContactsApi.Wanted;
import com.microcom.contracts.values.ContactId;
import java.util.List;

/** Who people are, which the gateway decides. */
public interface Contacts {
  /** @param wanted with valid addresses */
  Answer identify(List<Wanted> wanted);

  sealed interface Answer {
    /** In the order of the question. */
    record Known(List<ContactId> contacts) implements Answer {}

    record Unavailable(String reason) implements Answer {}
  }
}
