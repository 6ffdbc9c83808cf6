package com.microcom.analytics.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Wire;
import com.microcom.contracts.events.DailyMetrics;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyReportTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final DailyMetrics BUSY =
      new DailyMetrics(DAY, 4, 1, 1, 3, 3, 0, Money.ars("100.00"), 3, 4, 1_602, 900, 1, 2, 1, 1, 3, 2);
  private static final DailyMetrics QUIET =
      new DailyMetrics(DAY, 0, 0, 0, 0, 0, 0, Money.ars("0"), 0, 0, 0, 0, 5, 0, 0, 0, 0, 0);

  @Test
  void averages_and_conversion_are_rounded_half_up() {
    var report = DailyReport.of(BUSY);
    assertThat(report.responseMillisAverage()).isEqualTo(401);
    assertThat(report.conversionPercent()).isEqualTo(new BigDecimal("66.7"));
    assertThat(report.averageOrder()).isEqualTo(Money.ars("33.33"));
  }

  @Test
  void a_day_without_answers_has_no_average_instead_of_a_zero() {
    var report = DailyReport.of(QUIET);
    assertThat(report.responseMillisAverage()).isNull();
    assertThat(report.conversionPercent()).isNull();
    assertThat(report.averageOrder()).isNull();
  }

  @Test
  void json_is_one_flat_object_per_day() {
    var json = Wire.json().valueToTree(DailyReport.of(BUSY));
    assertThat(json.path("day").asText()).isEqualTo("2026-11-22");
    assertThat(json.path("turns").asLong()).isEqualTo(4);
    assertThat(json.path("conversionPercent").decimalValue()).isEqualByComparingTo("66.7");
  }

  @Test
  void csv_has_a_header_line_and_empty_cells_where_there_is_no_figure() {
    assertThat(CsvReport.of(List.of(DailyReport.of(BUSY), DailyReport.of(QUIET))).split("\r\n"))
        .containsExactly(
            "day,turns,notUnderstood,handOffs,ordersConfirmed,ordersReserved,ordersRejected,ordersTotal,averageOrder,preInvoices,"
                + "responses,responseMillisTotal,responseMillisAverage,responseMillisMax,surveysSent,surveyAnswers,surveysCompleted,"
                + "customersRecovered,contacts,buyers,conversionPercent,currency",
            "2026-11-22,4,1,1,3,3,0,100.00,33.33,3,4,1602,401,900,1,2,1,1,3,2,66.7,ARS",
            "2026-11-22,0,0,0,0,0,0,0.00,,0,0,0,,0,5,0,0,0,0,0,,ARS");
  }

  @Test
  void a_period_ends_today_and_has_thirty_days_unless_said_otherwise() {
    assertThat(Period.of(null, null, DAY)).isEqualTo(new Period.Asked.Valid(new Period(LocalDate.parse("2026-10-24"), DAY)));
    assertThat(Period.of(DAY.plusDays(1), DAY, DAY)).isInstanceOf(Period.Asked.Refused.class);
    assertThat(Period.of(DAY.minusDays(730), DAY, DAY)).isInstanceOf(Period.Asked.Valid.class);
    assertThat(Period.of(DAY.minusDays(731), DAY, DAY)).isInstanceOf(Period.Asked.Refused.class);
  }
}
