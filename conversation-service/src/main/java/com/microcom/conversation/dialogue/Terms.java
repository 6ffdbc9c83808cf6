package com.microcom.conversation.dialogue;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How the company sells.
 *
 * @param zone of the dates that the buyer reads
 * @param summaryValidity how long a summary can be confirmed; price and stock are read again at the confirmation anyway
 * @param volumeFrom units of one product from which on a person handles what the stock does not cover
 */
public record Terms(ZoneId zone, Duration summaryValidity, int volumeFrom) {}
