package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.Imports;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A pull every minute leaves half a million reports a year. */
@ApplicationScoped
class ForgetImportsJob {
  private final Imports imports;
  private final Clock clock;
  private final Period keep;

  ForgetImportsJob(Imports imports, Clock clock, @ConfigProperty(name = "catalog.import.keep") Period keep) {
    this.imports = imports;
    this.clock = clock;
    this.keep = keep;
  }

  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    imports.forget(clock.instant().atZone(ZoneOffset.UTC).minus(keep).toInstant());
  }
}
