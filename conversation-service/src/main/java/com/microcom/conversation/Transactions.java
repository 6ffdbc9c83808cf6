package com.microcom.conversation;

import java.util.function.Supplier;

/** All or nothing, for use cases that are not caused by one event (those have {@code Inbox.once}). */
public interface Transactions {
  <T> T inOne(Supplier<T> work);
}
