package com.microcom.catalog.inbound;

import com.microcom.catalog.outbound.KnowledgeFiles;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** A changed text of the company counts within two seconds. */
@ApplicationScoped
class KnowledgeJob {
  private final KnowledgeFiles files;

  KnowledgeJob(KnowledgeFiles files) {
    this.files = files;
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    files.refresh();
  }
}
