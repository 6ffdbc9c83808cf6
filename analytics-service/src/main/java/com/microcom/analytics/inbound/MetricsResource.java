package com.microcom.analytics.inbound;

import com.microcom.analytics.reporting.CsvReport;
import com.microcom.analytics.reporting.DailyFigures;
import com.microcom.analytics.reporting.DailyReport;
import com.microcom.analytics.reporting.Period;
import com.microcom.contracts.Problem;
import com.microcom.messaging.http.Refused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

/** {@code GET /metrics/daily?from=2026-11-01&to=2026-11-22}, both included; without them the last 30 days. */
@Path("/metrics/daily")
public class MetricsResource {
  private final DailyFigures figures;
  private final Clock clock;
  private final ZoneId zone;

  MetricsResource(DailyFigures figures, Clock clock, ZoneId zone) {
    this.figures = figures;
    this.clock = clock;
    this.zone = zone;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<DailyReport> json(@QueryParam("from") String from, @QueryParam("to") String to) {
    return figures.during(period(from, to)).stream().map(DailyReport::of).toList();
  }

  @GET
  @Produces("text/csv;charset=UTF-8;qs=0.5") // JSON for who does not say
  public String csv(@QueryParam("from") String from, @QueryParam("to") String to) {
    return CsvReport.of(json(from, to));
  }

  private Period period(String from, String to) {
    try {
      return switch (Period.of(date(from), date(to), LocalDate.ofInstant(clock.instant(), zone))) {
        case Period.Asked.Valid(var period) -> period;
        case Period.Asked.Refused(var reason) -> throw refused(reason);
      };
    } catch (DateTimeParseException e) {
      throw refused("Las fechas se escriben como 2026-11-22: " + e.getParsedString());
    }
  }

  private static LocalDate date(String text) {
    return text == null || text.isBlank() ? null : LocalDate.parse(text);
  }

  private static Refused refused(String detail) {
    return new Refused(Problem.of(400, "metrics.bad-period", "Bad period", detail));
  }
}
