package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.BillingApi;
import com.microcom.contracts.values.ContactId;
import java.util.List;

/** billing-service as the dialogue sees it: the state of orders once reserved. */
public interface Orders {
  /** Newest first; empty if there is none. */
  Remote<List<BillingApi.Order>> of(ContactId contactId);
}
