package com.microcom.analytics.reporting;

import com.microcom.contracts.events.DailyMetrics;
import java.time.Instant;
import java.util.List;

/** The projected figures, one row per business day that had any event. */
public interface DailyFigures {
  /** Writes the day's absolute figures over the old ones; repeating it changes nothing. */
  void replace(DailyMetrics metrics, Instant measuredAt);

  /** Oldest day first. */
  List<DailyMetrics> during(Period period);
}
