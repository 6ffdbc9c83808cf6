package com.microcom.conversation.inbound;

import com.microcom.conversation.workitems.AnnounceWorkItems;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
class AnnouncementsJob {
  private final AnnounceWorkItems announceWorkItems;
  private volatile boolean stopping;

  AnnouncementsJob(AnnounceWorkItems announceWorkItems) {
    this.announceWorkItems = announceWorkItems;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    if (!stopping) {
      announceWorkItems.announce();
    }
  }
}
