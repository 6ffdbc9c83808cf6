package com.microcom.conversation.turns;

import java.time.Duration;

/** A reply that could not be sent for so long confuses more than it helps: it is not sent any more. */
public record ReplyLifetime(Duration value) {}
