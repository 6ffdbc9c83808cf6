package com.microcom.gateway.delivering;

import com.microcom.contracts.events.Purpose;
import java.time.Duration;
import java.time.Instant;

/** When to try again and when to stop. Pure. */
public final class Retrying {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Retrying() {}

  /** @param failures tries so far that sent nothing, 1 or more */
  public static Duration pause(Duration first, int failures) {
    var pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  public static boolean isHopeless(Delivery message, Duration giveUpAfter, Instant now) {
    return now.isAfter(message.createdAt().plus(giveUpAfter));
  }

  /**
   * An attempt nobody heard of again: an answer or a document is sent once more, because silence is worse than a repetition; a
   * campaign message is not, because nobody waits for it.
   *
   * @param ambiguities attempts of this message that ended so, this one included
   */
  public static boolean sendsAgain(Purpose purpose, int ambiguities) {
    return purpose != Purpose.CAMPAIGN && ambiguities <= 1;
  }
}
