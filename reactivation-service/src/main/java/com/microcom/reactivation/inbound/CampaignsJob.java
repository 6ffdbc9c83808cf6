package com.microcom.reactivation.inbound;

import com.microcom.reactivation.campaigns.FindDormantCustomers;
import com.microcom.reactivation.campaigns.ReleaseInvitations;
import com.microcom.reactivation.surveying.TimeOutSurveys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Looks at the clock. Every replica runs it; the rows and their locks decide who does what. */
@ApplicationScoped
public class CampaignsJob {
  private final FindDormantCustomers findDormantCustomers;
  private final ReleaseInvitations releaseInvitations;
  private final TimeOutSurveys timeOutSurveys;

  CampaignsJob(FindDormantCustomers findDormantCustomers, ReleaseInvitations releaseInvitations, TimeOutSurveys timeOutSurveys) {
    this.findDormantCustomers = findDormantCustomers;
    this.releaseInvitations = releaseInvitations;
    this.timeOutSurveys = timeOutSurveys;
  }

  @Scheduled(every = "{reactivation.search.every}", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void find() {
    findDormantCustomers.handle();
  }

  @Scheduled(every = "{reactivation.release.every}", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void release() {
    releaseInvitations.handle();
  }

  @Scheduled(every = "{reactivation.release.every}", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void timeOut() {
    timeOutSurveys.handle();
  }
}
