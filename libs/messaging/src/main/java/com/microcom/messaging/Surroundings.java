package com.microcom.messaging;

import com.microcom.contracts.Ids;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Time, identity and place come in through here, so that a test can set them. */
@Dependent
class Surroundings {
  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  @DefaultBean
  Ids ids() {
    return Ids.timeOrdered();
  }

  /** Where the business is: days, opening hours and dates on documents follow it. */
  @Produces
  @Singleton
  ZoneId businessZone(@ConfigProperty(name = "business.zone") String zone) {
    return ZoneId.of(zone);
  }
}
