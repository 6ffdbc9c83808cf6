package com.microcom.conversation.inbound;

import com.microcom.conversation.turns.QuietPeriod;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Settings that others have to know to measure us. */
@Path("/settings")
class SettingsResource {
  private final QuietPeriod quietPeriod;

  SettingsResource(QuietPeriod quietPeriod) {
    this.quietPeriod = quietPeriod;
  }

  record Settings(long quietPeriodMillis, long quietCapMillis) {}

  @GET
  public Settings settings() {
    return new Settings(quietPeriod.quiet().toMillis(), quietPeriod.cap().toMillis());
  }
}
