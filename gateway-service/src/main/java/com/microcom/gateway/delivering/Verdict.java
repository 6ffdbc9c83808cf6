package com.microcom.gateway.delivering;

import com.microcom.contracts.events.OutboundContent;
import java.time.Instant;

/** What the rules say about sending a message now. */
public sealed interface Verdict {
  /**
   * @param content what to send: the message's own, or its template when the window is closed
   * @param template what the provider calls it, if it is a template; else null
   * @param businessInitiated outside the window, so it counts in the moving-24 h budget
   */
  record Send(OutboundContent content, String template, boolean businessInitiated) implements Verdict {}

  /** @param reason stable code, as in {@code message.status} */
  record Refuse(String reason) implements Verdict {}

  record Expire() implements Verdict {}

  /** Not now. @param until when to look again at the latest */
  record Hold(String reason, Instant until) implements Verdict {}
}
