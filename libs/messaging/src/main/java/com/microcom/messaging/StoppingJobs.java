package com.microcom.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** No job begins once the stop has: the database closes soon after, and a job would only fail on it. */
@ApplicationScoped
class StoppingJobs {
  private final Scheduler scheduler;

  StoppingJobs(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) {
    // A service without jobs has a scheduler that never started, and refuses to pause.
    if (scheduler.isStarted()) {
      scheduler.pause();
    }
  }
}
