package com.microcom.analytics.measuring;

import static com.microcom.analytics.measuring.Measure.*;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ConversationTurn;
import com.microcom.contracts.events.CustomerRecovered;
import com.microcom.contracts.events.Event;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.events.SurveyAnswer;
import com.microcom.contracts.events.SurveyFinished;
import com.microcom.contracts.events.SurveySent;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The definition of every metric: which events count, for which day, and as what. */
public final class Measuring {
  /** Everything that {@link #of} understands. */
  public static final Set<Topic> SOURCES =
      Set.of(
          Topic.CONVERSATION_TURN,
          Topic.ORDER_CONFIRMED,
          Topic.STOCK_RESERVED,
          Topic.STOCK_REJECTED,
          Topic.PREINVOICE_ISSUED,
          Topic.SURVEY_SENT,
          Topic.SURVEY_ANSWER,
          Topic.SURVEY_FINISHED,
          Topic.CUSTOMER_RECOVERED);

  private final ZoneId zone;

  public Measuring(ZoneId zone) {
    this.zone = zone;
  }

  /** @throws IllegalArgumentException if an order is not in {@link Tally#CURRENCY} */
  public List<Fact> of(UUID id, Event event) {
    return switch (event) {
      case ConversationTurn e -> turn(id, e);
      case OrderConfirmed e -> one(id, e.order().confirmedAt(), Tally.of(ORDERS_CONFIRMED));
      case StockReserved e -> reserved(id, e.order());
      // Counted for the day of the confirmation, like the reserved ones, so that both are parts of that day's orders.
      case StockRejected e -> one(id, e.order().confirmedAt(), Tally.of(ORDERS_REJECTED));
      case PreInvoiceIssued e -> one(id, e.at(), Tally.of(PRE_INVOICES));
      case SurveySent e -> one(id, e.at(), Tally.of(SURVEYS_SENT));
      case SurveyAnswer e -> one(id, e.at(), Tally.of(SURVEY_ANSWERS));
      case SurveyFinished e -> "completed".equals(e.outcome()) ? one(id, e.at(), Tally.of(SURVEYS_COMPLETED)) : List.of();
      case CustomerRecovered e -> one(id, e.at(), Tally.of(CUSTOMERS_RECOVERED));
      default -> List.of();
    };
  }

  private List<Fact> turn(UUID id, ConversationTurn turn) {
    if (turn.outcome() == ConversationTurn.Outcome.SILENT) {
      return List.of();
    }
    var day = day(turn.answeredAt());
    // Two machines' clocks may differ; a negative time would make the average lie.
    var millis = Math.max(0, Duration.between(turn.receivedAt(), turn.answeredAt()).toMillis());
    var counted =
        switch (turn.outcome()) {
          case NOT_UNDERSTOOD -> Tally.of(TURNS, RESPONSES, NOT_UNDERSTOOD);
          case HANDED_OFF -> Tally.of(TURNS, RESPONSES, HAND_OFFS);
          default -> Tally.of(TURNS, RESPONSES);
        };
    return List.of(
        new Fact(id.toString(), day, counted.with(RESPONSE_MILLIS_TOTAL, millis).with(RESPONSE_MILLIS_MAX, millis)),
        person("contact", turn.contactId(), day, CONTACTS));
  }

  private List<Fact> reserved(UUID id, OrderSnapshot order) {
    var day = day(order.confirmedAt());
    return List.of(
        new Fact(id.toString(), day, Tally.of(ORDERS_RESERVED).with(order.total())),
        person("buyer", order.buyer().contactId(), day, BUYERS));
  }

  private static Fact person(String role, ContactId contact, LocalDate day, Measure measure) {
    return new Fact(role + ":" + contact, day, Tally.of(measure));
  }

  private List<Fact> one(UUID id, Instant at, Tally adds) {
    return List.of(new Fact(id.toString(), day(at), adds));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}
