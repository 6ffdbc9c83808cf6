package com.microcom.gateway.delivering;

import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import java.util.Optional;

/** Where contacts stand. */
public interface Standings {
  Optional<Standing> find(ContactId contact);

  /** As {@link #find}; what an executive does or conversation decides waits until this transaction ends. */
  Optional<Standing> lock(ContactId contact);

  /** The window was closed for the last attempt of this message; a person who wrote after that attempt has opened it again. */
  void windowWasClosedFor(MessageId message);
}
