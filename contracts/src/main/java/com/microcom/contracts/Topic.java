package com.microcom.contracts;

import com.microcom.contracts.events.*;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every topic, declared once: the launcher and the helm chart create them from here. A topic's name is also the wire name
 * ({@code ce_type}) of the one kind of event in it; a changed meaning becomes a new name, new fields do not.
 */
public enum Topic {
  CONTACT_CHANGED("contact.changed", ContactChanged.class, "gateway", true),
  MESSAGE_INBOUND("message.inbound", MessageInbound.class, "gateway", false),
  EXECUTIVE_ACTIVITY("executive.activity", ExecutiveActivity.class, "gateway", false),
  MESSAGE_OUTBOUND("message.outbound", MessageOutbound.class, "conversation, billing, reactivation", false),
  MESSAGE_STATUS("message.status", MessageStatus.class, "gateway", false),
  CONVERSATION_TURN("conversation.turn", ConversationTurn.class, "conversation", false),
  CONVERSATION_OWNERSHIP("conversation.ownership", ConversationOwnership.class, "conversation", true),
  WORK_ITEM_CHANGED("work-item.changed", WorkItemChanged.class, "conversation", false),
  PRODUCT_CHANGED("product.changed", ProductChanged.class, "catalog", true),
  ORDER_CONFIRMED("order.confirmed", OrderConfirmed.class, "conversation", false),
  ORDER_CANCELLED("order.cancelled", OrderCancelled.class, "conversation", false),
  STOCK_RESERVED("stock.reserved", StockReserved.class, "catalog", false),
  STOCK_REJECTED("stock.rejected", StockRejected.class, "catalog", false),
  STOCK_RELEASED("stock.released", StockReleased.class, "catalog", false),
  PREINVOICE_ISSUED("preinvoice.issued", PreInvoiceIssued.class, "billing", false),
  PAYMENT_RECEIVED("payment.received", PaymentReceived.class, "billing", false),
  INVOICE_ISSUED("invoice.issued", InvoiceIssued.class, "billing", false),
  ORDER_EXPIRED("order.expired", OrderExpired.class, "billing", false),
  ERP_POSTED("erp.posted", ErpPosted.class, "billing", false),
  ERP_REJECTED("erp.rejected", ErpRejected.class, "billing", false),
  SURVEY_SENT("survey.sent", SurveySent.class, "reactivation", false),
  SURVEY_ANSWER("survey.answer", SurveyAnswer.class, "reactivation", false),
  SURVEY_FINISHED("survey.finished", SurveyFinished.class, "reactivation", false),
  CUSTOMER_RECOVERED("customer.recovered", CustomerRecovered.class, "reactivation", false),
  CONSENT_REQUESTED("consent.requested", ConsentRequested.class, "conversation, reactivation", false),
  CONSENT_CHANGED("consent.changed", ConsentChanged.class, "gateway", true),
  METRICS_DAILY("metrics.daily", DailyMetrics.class, "analytics", true);

  /** Room for eight consumers per group; keys spread over them, order holds per key. */
  public static final int PARTITIONS = 8;

  /** Two years: the metrics are rebuilt from the topics, and last year is what this year is compared with. */
  public static final Duration RETENTION = Duration.ofDays(730);

  private static final Map<String, Topic> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Topic::wireName, Function.identity()));
  private static final Map<Class<?>, Topic> BY_DATA =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Topic::data, Function.identity()));

  private final String wireName;
  private final Class<? extends Event> data;
  private final String writers;
  private final boolean compacted;

  Topic(String wireName, Class<? extends Event> data, String writers, boolean compacted) {
    this.wireName = wireName;
    this.data = data;
    this.writers = writers;
    this.compacted = compacted;
  }

  public String wireName() {
    return wireName;
  }

  public Class<? extends Event> data() {
    return data;
  }

  /** The services that may write to it, for the documents. */
  public String writers() {
    return writers;
  }

  /** Compacted = the newest record per key is the state; else kept for {@link #RETENTION}. */
  public boolean compacted() {
    return compacted;
  }

  /** Topic settings for Kafka's admin client. */
  public Map<String, String> settings() {
    return compacted
        ? Map.of("cleanup.policy", "compact")
        : Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(RETENTION.toMillis()));
  }

  public static Topic of(Event event) {
    return BY_DATA.get(event.getClass());
  }

  public static Optional<Topic> named(String wireName) {
    return Optional.ofNullable(BY_NAME.get(wireName));
  }

  /** Where a consumer puts what it could not process; copied back by the replay command. */
  public static String deadLetters(String consumer, String topic) {
    return consumer + ".dead." + topic;
  }
}
