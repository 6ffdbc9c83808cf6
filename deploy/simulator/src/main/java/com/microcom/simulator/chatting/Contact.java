package com.microcom.simulator.chatting;

import java.time.Duration;
import java.time.Instant;

/**
 * A person with a phone.
 *
 * @param id digits with country code, or a BSUID
 * @param lastInboundAt when they last wrote; null if never
 * @param stoppedMarketing they pressed a template's OPT_OUT button
 * @param redirectTo the solution that takes over at their next message ({@code conversation.solution} of a message of ours), or null
 */
public record Contact(String id, String name, Instant lastInboundAt, boolean stoppedMarketing, String redirectTo) {
  /** After that much silence only a template may be sent. */
  public static final Duration WINDOW = Duration.ofHours(24);

  static Contact named(String id, String name) {
    return new Contact(id, name, null, false, null);
  }

  public boolean windowOpen(Instant now) {
    return lastInboundAt != null && now.isBefore(lastInboundAt.plus(WINDOW));
  }

  Contact called(String newName) {
    return newName == null || newName.isBlank() ? this : new Contact(id, newName, lastInboundAt, stoppedMarketing, redirectTo);
  }

  Contact wroteAt(Instant at) {
    return new Contact(id, name, at, stoppedMarketing, null);
  }

  Contact withoutMarketing() {
    return new Contact(id, name, lastInboundAt, true, redirectTo);
  }

  Contact redirectedTo(String solution) {
    return new Contact(id, name, lastInboundAt, stoppedMarketing, solution);
  }
}
