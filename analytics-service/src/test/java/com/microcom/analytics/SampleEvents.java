package com.microcom.analytics;

import com.microcom.contracts.events.ConversationTurn;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.CustomerRecovered;
import com.microcom.contracts.events.Event;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.events.SurveyAnswer;
import com.microcom.contracts.events.SurveyFinished;
import com.microcom.contracts.events.SurveySent;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events as the other services write them. */
public final class SampleEvents {
  private SampleEvents() {}

  public static ContactId contact() {
    return new ContactId(UUID.randomUUID());
  }

  public static ConversationTurn turn(ContactId contact, Outcome outcome, Instant answeredAt, Duration took) {
    return new ConversationTurn(
        UUID.randomUUID(), contact, Channel.WHATSAPP, List.of(), "sales", 1, "start", "start", List.of("greeting"), 1, List.of(),
        outcome, List.of(), answeredAt.minus(took), answeredAt);
  }

  public static OrderSnapshot order(ContactId contact, Money total, Instant confirmedAt) {
    return new OrderSnapshot(
        new OrderId(UUID.randomUUID()),
        "P-000001",
        new Buyer(contact, "Ana", new Address(Channel.WHATSAPP, "5491155550001"), null),
        List.of(new OrderLine(new Sku("CAM-1"), "Cámara", 1, total, VatRate.GENERAL)),
        total,
        new Payment.Cash(),
        1,
        confirmedAt);
  }

  public static List<Event> soldOrder(ContactId contact, String total, Instant confirmedAt) {
    var order = order(contact, Money.ars(total), confirmedAt);
    var document = new DocumentId(UUID.randomUUID());
    return List.of(
        new OrderConfirmed(order),
        new StockReserved(order, confirmedAt.plus(Duration.ofDays(2)), confirmedAt.plusSeconds(1)),
        new PreInvoiceIssued(
            order.orderId(), contact, document, "PF-00000001", "00", order.total(), confirmedAt.plus(Duration.ofDays(2)), confirmedAt.plusSeconds(3)));
  }

  public static List<Event> lostOrder(ContactId contact, Instant confirmedAt) {
    var order = order(contact, Money.ars("10.00"), confirmedAt);
    return List.of(new OrderConfirmed(order), new StockRejected(order, List.of(), confirmedAt.plusSeconds(1)));
  }

  public static List<Event> recoveringSurvey(ContactId contact, Instant at) {
    var campaign = new CampaignId(UUID.randomUUID());
    return List.of(
        new SurveySent(campaign, contact, "survey", 1, at),
        new SurveyAnswer(campaign, contact, "survey", 1, "trade", "sameTrade", "yes", "Sí", at.plusSeconds(60)),
        new SurveyAnswer(campaign, contact, "survey", 1, "news", "wantsStockNews", "yes", "Sí", at.plusSeconds(90)),
        new SurveyFinished(campaign, contact, "completed", 2, at.plusSeconds(90)),
        new CustomerRecovered(campaign, contact, new OrderId(UUID.randomUUID()), at.plusSeconds(900)));
  }
}
