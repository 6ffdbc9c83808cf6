package com.microcom.analytics.outbound;

import com.microcom.contracts.events.DailyMetrics;
import com.microcom.contracts.values.Money;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

@Entity
@Table(name = "daily_metrics")
class DailyFiguresRow extends PanacheEntityBase {
  @Id LocalDate day;
  long turns;
  @Column(name = "not_understood") long notUnderstood;
  @Column(name = "hand_offs") long handOffs;
  @Column(name = "orders_confirmed") long ordersConfirmed;
  @Column(name = "orders_reserved") long ordersReserved;
  @Column(name = "orders_rejected") long ordersRejected;
  @Column(name = "orders_total") BigDecimal ordersTotal;
  String currency;
  @Column(name = "pre_invoices") long preInvoices;
  long responses;
  @Column(name = "response_millis_total") long responseMillisTotal;
  @Column(name = "response_millis_max") long responseMillisMax;
  @Column(name = "surveys_sent") long surveysSent;
  @Column(name = "survey_answers") long surveyAnswers;
  @Column(name = "surveys_completed") long surveysCompleted;
  @Column(name = "customers_recovered") long customersRecovered;
  long contacts;
  long buyers;
  @Column(name = "measured_at") Instant measuredAt;

  void write(DailyMetrics metrics, Instant at) {
    turns = metrics.turns();
    notUnderstood = metrics.notUnderstood();
    handOffs = metrics.handOffs();
    ordersConfirmed = metrics.ordersConfirmed();
    ordersReserved = metrics.ordersReserved();
    ordersRejected = metrics.ordersRejected();
    ordersTotal = metrics.ordersTotal().amount();
    currency = metrics.ordersTotal().currency();
    preInvoices = metrics.preInvoices();
    responses = metrics.responses();
    responseMillisTotal = metrics.responseMillisTotal();
    responseMillisMax = metrics.responseMillisMax();
    surveysSent = metrics.surveysSent();
    surveyAnswers = metrics.surveyAnswers();
    surveysCompleted = metrics.surveysCompleted();
    customersRecovered = metrics.customersRecovered();
    contacts = metrics.contacts();
    buyers = metrics.buyers();
    measuredAt = at;
  }

  DailyMetrics read() {
    return new DailyMetrics(
        day,
        turns,
        notUnderstood,
        handOffs,
        ordersConfirmed,
        ordersReserved,
        ordersRejected,
        new Money(ordersTotal, currency),
        preInvoices,
        responses,
        responseMillisTotal,
        responseMillisMax,
        surveysSent,
        surveyAnswers,
        surveysCompleted,
        customersRecovered,
        contacts,
        buyers);
  }
}
