package com.microcom.reactivation.customers;

import com.microcom.contracts.events.ContactChanged;
import com.microcom.reactivation.campaigns.Recipients;
import jakarta.enterprise.context.ApplicationScoped;

/** Two contacts turned out to be one person: purchases, answers and campaigns go over to the one that stays. */
@ApplicationScoped
public class MergeCustomers {
  private final Customers customers;
  private final Recipients recipients;

  public MergeCustomers(Customers customers, Recipients recipients) {
    this.customers = customers;
    this.recipients = recipients;
  }

  public void handle(ContactChanged changed) {
    if (changed.mergedInto() != null) {
      customers.merge(changed.contactId(), changed.mergedInto());
      recipients.merge(changed.contactId(), changed.mergedInto());
    }
  }
}
