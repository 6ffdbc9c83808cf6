package com.microcom.billing.notifying;

import com.microcom.contracts.values.ContactId;
import java.util.Optional;

/** Who the executives are to the rest of the system. */
public interface Executives {
  /** @param address as configured @return empty if the gateway cannot say now */
  Optional<ContactId> contact(String address);
}
