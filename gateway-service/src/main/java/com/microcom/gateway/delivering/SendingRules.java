package com.microcom.gateway.delivering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How fast and how long we try. */
@ConfigMapping(prefix = "gateway.sending")
public interface SendingRules {
  /** Messages per second over all replicas; the provider's own limit is not public, WhatsApp's is 80. */
  @WithDefault("20")
  int perSecond();

  /** Different contacts written to outside their window in a moving 24 h; WhatsApp's tiers are 250, 2000, 10000, 100000. */
  @WithDefault("2000")
  int contactsPerDay();

  /** Messages on their way at the same time. */
  @WithDefault("16")
  int parallel();

  @WithDefault("PT10S")
  Duration answerWithin();

  /** How long a status may tell what became of an attempt without an answer. */
  @WithDefault("PT30S")
  Duration ambiguousFor();

  /** First pause after a try that surely sent nothing; it doubles up to a minute. */
  @WithDefault("PT0.5S")
  Duration firstPause();

  /** A message that could not be sent for so long has failed. */
  @WithDefault("PT24H")
  Duration giveUpAfter();

  /** Error codes of the channel that pass by themselves (rates, temporarily unavailable). */
  @WithDefault("130429,80007,4,131056,131000,131016,1,2")
  Set<String> passingCodes();

  /** The provider says that the 24 h window is closed; its count is the one that matters. */
  @WithDefault("131047,470")
  Set<String> windowClosedCodes();

  /** Error codes after which no campaign may go on. */
  @WithDefault("131048,131064,368,131031,130497,131042,131045,131037,131057")
  Set<String> stoppingCodes();

  /** The person told the channel to stop marketing messages. */
  @WithDefault("131050")
  Set<String> optOutCodes();
}
