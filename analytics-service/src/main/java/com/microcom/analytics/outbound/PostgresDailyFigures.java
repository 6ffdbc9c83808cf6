package com.microcom.analytics.outbound;

import com.microcom.analytics.reporting.DailyFigures;
import com.microcom.analytics.reporting.Period;
import com.microcom.contracts.events.DailyMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Keeps the figures in table {@code daily_metrics}, whose columns are documented for analysts in the database itself. */
@ApplicationScoped
public class PostgresDailyFigures implements DailyFigures {
  @Override
  @Transactional
  public void replace(DailyMetrics metrics, Instant measuredAt) {
    var known = DailyFiguresRow.<DailyFiguresRow>findByIdOptional(metrics.day());
    var row = known.orElseGet(() -> newRow(metrics));
    // While partitions move, the previous consumer may still be writing an older record of the day.
    if (row.measuredAt == null || !measuredAt.isBefore(row.measuredAt)) {
      row.write(metrics, measuredAt);
      row.persist();
    }
  }

  @Override
  @Transactional
  public List<DailyMetrics> during(Period period) {
    return DailyFiguresRow.<DailyFiguresRow>list("day between ?1 and ?2 order by day", period.first(), period.last()).stream()
        .map(DailyFiguresRow::read)
        .toList();
  }

  private static DailyFiguresRow newRow(DailyMetrics metrics) {
    var row = new DailyFiguresRow();
    row.day = metrics.day();
    return row;
  }
}
