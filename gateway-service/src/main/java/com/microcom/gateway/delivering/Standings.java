package com.microcom.gateway.delivering;

import com.microcom.contracts.values.ContactId;
import java.util.Optional;

/** Where contacts stand. */
public interface Standings {
  Optional<Standing> find(ContactId contact);

  /** As {@link #find}; what an executive does or conversation decides waits until this transaction ends. */
  Optional<Standing> lock(ContactId contact);
}
