package com.microcom.conversation.workitems;

import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dialogue.Remote;
import java.util.List;

/** The people who are told about the queue. */
public interface Executives {
  Remote<List<ContactId>> contacts();
}
