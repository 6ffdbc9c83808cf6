package com.microcom.simulator.subscribing;

import java.time.Instant;

/** One attempt to deliver an event, as the control API shows it. @param answer HTTP status, or what went wrong */
public record Delivery(
    Instant at, String subscriptionId, String eventId, String type, String contact, int attempt, String outcome, String answer) {}
