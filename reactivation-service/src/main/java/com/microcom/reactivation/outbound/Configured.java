package com.microcom.reactivation.outbound;

import com.microcom.reactivation.campaigns.Attribution;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Period;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Configuration as the words of the business. */
@Dependent
class Configured {
  @Produces
  @Singleton
  Attribution attribution(@ConfigProperty(name = "reactivation.attribution") Period period, ZoneId zone) {
    return new Attribution(period, zone);
  }
}
