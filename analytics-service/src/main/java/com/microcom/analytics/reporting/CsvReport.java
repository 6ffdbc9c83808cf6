package com.microcom.analytics.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** RFC 4180: comma, CRLF, a header line, decimal point; no value needs quotes. Amounts in the currency of the last column. */
public final class CsvReport {
  private static final Map<String, Function<DailyReport, Object>> COLUMNS = columns();

  private CsvReport() {}

  public static String of(List<DailyReport> reports) {
    var lines = new ArrayList<String>();
    lines.add(String.join(",", COLUMNS.keySet()));
    reports.forEach(report -> lines.add(line(report)));
    return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
  }

  private static String line(DailyReport report) {
    return COLUMNS.values().stream().map(column -> Objects.toString(column.apply(report), "")).collect(Collectors.joining(","));
  }

  private static Map<String, Function<DailyReport, Object>> columns() {
    var columns = new LinkedHashMap<String, Function<DailyReport, Object>>();
    columns.put("day", r -> r.metrics().day());
    columns.put("turns", r -> r.metrics().turns());
    columns.put("notUnderstood", r -> r.metrics().notUnderstood());
    columns.put("handOffs", r -> r.metrics().handOffs());
    columns.put("ordersConfirmed", r -> r.metrics().ordersConfirmed());
    columns.put("ordersReserved", r -> r.metrics().ordersReserved());
    columns.put("ordersRejected", r -> r.metrics().ordersRejected());
    columns.put("ordersTotal", r -> r.metrics().ordersTotal().amount());
    columns.put("averageOrder", r -> r.averageOrder() == null ? null : r.averageOrder().amount());
    columns.put("preInvoices", r -> r.metrics().preInvoices());
    columns.put("responses", r -> r.metrics().responses());
    columns.put("responseMillisTotal", r -> r.metrics().responseMillisTotal());
    columns.put("responseMillisAverage", DailyReport::responseMillisAverage);
    columns.put("responseMillisMax", r -> r.metrics().responseMillisMax());
    columns.put("surveysSent", r -> r.metrics().surveysSent());
    columns.put("surveyAnswers", r -> r.metrics().surveyAnswers());
    columns.put("surveysCompleted", r -> r.metrics().surveysCompleted());
    columns.put("customersRecovered", r -> r.metrics().customersRecovered());
    columns.put("contacts", r -> r.metrics().contacts());
    columns.put("buyers", r -> r.metrics().buyers());
    columns.put("conversionPercent", DailyReport::conversionPercent);
    columns.put("currency", r -> r.metrics().ordersTotal().currency());
    return columns;
  }
}
