package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.Money;
import java.time.LocalDate;

/**
 * One business day in absolute figures, written again whenever one of them changes; the newest record of a key is the truth.
 *
 * @param day in the business zone
 * @param turns answered bursts of messages, silent ones left out
 * @param notUnderstood turns that ended in "no entendí"
 * @param handOffs turns that ended with a person
 * @param ordersConfirmed orders that buyers confirmed
 * @param ordersReserved of these, how many got their stock
 * @param ordersRejected of these, how many did not
 * @param ordersTotal money of the reserved orders, VAT included
 * @param preInvoices documents issued
 * @param responseMillisTotal from a turn's first message to its answer, added up over {@code responses} turns
 * @param responseMillisMax the slowest of them
 * @param contacts different people with at least one answered turn that day
 * @param buyers different people with at least one order of that day that got its stock; buyers ÷ contacts = conversion
 */
public record DailyMetrics(
    LocalDate day,
    long turns,
    long notUnderstood,
    long handOffs,
    long ordersConfirmed,
    long ordersReserved,
    long ordersRejected,
    Money ordersTotal,
    long preInvoices,
    long responses,
    long responseMillisTotal,
    long responseMillisMax,
    long surveysSent,
    long surveyAnswers,
    long surveysCompleted,
    long customersRecovered,
    long contacts,
    long buyers)
    implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return day.toString();
  }
}
