package com.microcom.conversation.turns;

import java.time.Duration;

/**
 * @param thinking how long a turn may think in total
 * @param attempts how often it is tried before a person gets it
 * @param retryAfter pause after the first failure; doubles with every further one
 */
public record TurnLimits(Duration thinking, int attempts, Duration retryAfter) {}
