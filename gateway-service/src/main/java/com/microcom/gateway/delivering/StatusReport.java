package com.microcom.gateway.delivering;

import com.microcom.contracts.events.MessageStatus;
import java.time.Instant;

/**
 * What the channel says became of a message.
 *
 * @param reason the channel's error code for {@link MessageStatus.State#FAILED}; else null
 * @param detail for people, or null
 */
public record StatusReport(MessageStatus.State state, String reason, String detail, Instant at) {}
