package com.microcom.messaging;

import com.microcom.contracts.events.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param id unique; the same event delivered twice has the same id
 * @param source the service that wrote it
 * @param time when it happened
 * @param traceparent W3C trace context, or null
 */
public record Envelope(UUID id, Event event, String source, Instant time, String traceparent) {}
