package com.microcom.analytics.measuring;

import com.microcom.contracts.events.DailyMetrics;
import com.microcom.contracts.values.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Figures that can be added in any order. It is also what the state store keeps, so a new measure needs no new format.
 *
 * @param figures absent = 0
 * @param ordersTotal money of the reserved orders, VAT included
 */
public record Tally(Map<Measure, Long> figures, Money ordersTotal) {
  /** What prices are in; an order in another currency cannot be added up with the rest. */
  public static final String CURRENCY = "ARS";

  public static final Tally NOTHING = new Tally(Map.of(), Money.zero(CURRENCY));

  public Tally {
    figures = Map.copyOf(figures);
  }

  public static Tally of(Measure... measures) {
    var figures = new EnumMap<Measure, Long>(Measure.class);
    for (var measure : measures) {
      figures.put(measure, 1L);
    }
    return new Tally(figures, NOTHING.ordersTotal);
  }

  public Tally with(Measure measure, long figure) {
    return plus(new Tally(Map.of(measure, figure), NOTHING.ordersTotal));
  }

  /** @throws IllegalArgumentException if the currencies differ */
  public Tally with(Money orderTotal) {
    return new Tally(figures, ordersTotal.plus(orderTotal));
  }

  public Tally plus(Tally other) {
    var sum = new EnumMap<Measure, Long>(Measure.class);
    sum.putAll(figures);
    other.figures.forEach((measure, figure) -> sum.merge(measure, figure, measure::merge));
    return new Tally(sum, ordersTotal.plus(other.ordersTotal));
  }

  public DailyMetrics on(LocalDate day) {
    return new DailyMetrics(
        day,
        get(Measure.TURNS),
        get(Measure.NOT_UNDERSTOOD),
        get(Measure.HAND_OFFS),
        get(Measure.ORDERS_CONFIRMED),
        get(Measure.ORDERS_RESERVED),
        get(Measure.ORDERS_REJECTED),
        ordersTotal,
        get(Measure.PRE_INVOICES),
        get(Measure.RESPONSES),
        get(Measure.RESPONSE_MILLIS_TOTAL),
        get(Measure.RESPONSE_MILLIS_MAX),
        get(Measure.SURVEYS_SENT),
        get(Measure.SURVEY_ANSWERS),
        get(Measure.SURVEYS_COMPLETED),
        get(Measure.CUSTOMERS_RECOVERED),
        get(Measure.CONTACTS),
        get(Measure.BUYERS));
  }

  private long get(Measure measure) {
    return figures.getOrDefault(measure, 0L);
  }
}
