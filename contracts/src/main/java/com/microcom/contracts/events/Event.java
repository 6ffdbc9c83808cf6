package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Something that happened (or, for {@link MessageOutbound}, shall happen). Its topic and wire name stand in {@code Topic}. */
public sealed interface Event
    permits ContactChanged,
        MessageInbound,
        ExecutiveActivity,
        MessageOutbound,
        MessageStatus,
        ConversationTurn,
        ConversationOwnership,
        WorkItemChanged,
        ProductChanged,
        OrderConfirmed,
        OrderCancelled,
        StockReserved,
        StockRejected,
        StockReleased,
        PreInvoiceIssued,
        PaymentReceived,
        InvoiceIssued,
        OrderExpired,
        ErpPosted,
        ErpRejected,
        SurveySent,
        SurveyAnswer,
        SurveyFinished,
        CustomerRecovered,
        ConsentRequested,
        ConsentChanged,
        DailyMetrics {

  /** The id whose order matters: the Kafka key. */
  @JsonIgnore
  String key();
}
