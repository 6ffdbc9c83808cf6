package com.microcom.billing.outbound;

import com.microcom.billing.orders.BillingOrder;
import com.microcom.billing.orders.OrderState;
import com.microcom.billing.orders.Orders;
import com.microcom.billing.orders.PreInvoiceNumber;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

@ApplicationScoped
class PostgresOrders implements Orders {
  private static final int LISTED = 50;

  private final Session database;

  PostgresOrders(Session database) {
    this.database = database;
  }

  @Override
  @Transactional
  public BillingOrder takeIn(OrderSnapshot order, Instant validUntil, Instant now) {
    lockArrival(order.orderId());
    var known = OrderRow.<OrderRow>findById(order.orderId().value());
    if (known != null) {
      return known.order();
    }
    var row = OrderRow.of(isCancelled(order.orderId()) ? cancelled(order, validUntil) : numbered(order, validUntil, now));
    row.persist();
    return row.order();
  }

  /** PostgreSQL keeps microseconds: what is printed now is what a later reader finds. */
  private BillingOrder numbered(OrderSnapshot order, Instant validUntil, Instant now) {
    return new BillingOrder(
        order, order.buyer().contactId(), OrderState.RESERVED, validUntil, nextNumber(), now.truncatedTo(ChronoUnit.MICROS), null);
  }

  private static BillingOrder cancelled(OrderSnapshot order, Instant validUntil) {
    return new BillingOrder(order, order.buyer().contactId(), OrderState.CANCELLED, validUntil, null, null, null);
  }

  private PreInvoiceNumber nextNumber() {
    var next = database.createNativeQuery("update counter set last = last + 1 where name = 'pre-invoice' returning last", Long.class).getSingleResult();
    return new PreInvoiceNumber(next);
  }

  /** One order's reservation and cancellation, whichever comes first, see each other: held until the transaction ends. */
  private void lockArrival(OrderId id) {
    database
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))", Integer.class)
        .setParameter("id", id.toString())
        .getSingleResult();
  }

  private boolean isCancelled(OrderId id) {
    return !database
        .createNativeQuery("select 1 from early_cancellation where order_id = :id", Integer.class)
        .setParameter("id", id.value())
        .getResultList()
        .isEmpty();
  }

  @Override
  @Transactional
  public boolean change(OrderId id, UnaryOperator<BillingOrder> change) {
    lockArrival(id);
    var row = OrderRow.<OrderRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row != null) {
      row.update(change.apply(row.order()));
    }
    return row != null;
  }

  @Override
  @Transactional
  public int changeExpired(Instant now, int limit, UnaryOperator<BillingOrder> change) {
    var rows =
        database
            .createNativeQuery(
                "select * from billing_order where state = 'PRE_INVOICED' and valid_until <= :now order by valid_until limit :limit for update skip locked",
                OrderRow.class)
            .setParameter("now", now)
            .setParameter("limit", limit)
            .getResultList();
    rows.forEach(row -> row.update(change.apply(row.order())));
    return rows.size();
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void rememberCancelled(OrderId id, Instant at) {
    database
        .createNativeQuery("insert into early_cancellation (order_id, cancelled_at) values (:id, :at) on conflict do nothing")
        .setParameter("id", id.value())
        .setParameter("at", at)
        .executeUpdate();
  }

  @Override
  @Transactional
  public Optional<BillingOrder> find(OrderId id) {
    return OrderRow.<OrderRow>findByIdOptional(id.value()).map(OrderRow::order);
  }

  @Override
  @Transactional
  public List<BillingOrder> of(ContactId contact) {
    return OrderRow.<OrderRow>find("contactId = ?1 order by confirmedAt desc", contact.value()).page(0, LISTED).stream().map(OrderRow::order).toList();
  }

  @Override
  @Transactional
  public List<BillingOrder> unfinished(Instant numberedBefore, int limit) {
    return OrderRow.<OrderRow>find("preInvoiceNumber is not null and preInvoiceId is null and numberedAt < ?1 order by numberedAt", numberedBefore)
        .page(0, limit)
        .stream()
        .map(OrderRow::order)
        .toList();
  }

  @Override
  @Transactional
  public void rekey(ContactId from, ContactId to) {
    OrderRow.update("contactId = ?1 where contactId = ?2", to.value(), from.value());
  }
}
