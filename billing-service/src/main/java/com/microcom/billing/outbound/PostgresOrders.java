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
import java.util.UUID;
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

  /**
   * Whose it is now: the topics of merges and reservations have no common order. One contact's merge and the orders that arrive see each
   * other: held until the transaction ends.
   */
  private ContactId current(ContactId contact) {
    lock("contact:" + contact);
    return database
        .createNativeQuery("select into_id from merged_contact where contact_id = :id", UUID.class)
        .setParameter("id", contact.value())
        .getResultStream()
        .findFirst()
        .map(ContactId::new)
        .orElse(contact);
  }

  /** PostgreSQL keeps microseconds: what is printed now is what a later reader finds. */
  private BillingOrder numbered(OrderSnapshot order, Instant validUntil, Instant now) {
    return new BillingOrder(
        order, current(order.buyer().contactId()), OrderState.RESERVED, validUntil, nextNumber(), now.truncatedTo(ChronoUnit.MICROS), null);
  }

  private BillingOrder cancelled(OrderSnapshot order, Instant validUntil) {
    return new BillingOrder(order, current(order.buyer().contactId()), OrderState.CANCELLED, validUntil, null, null, null);
  }

  private PreInvoiceNumber nextNumber() {
    var next = database.createNativeQuery("update counter set last = last + 1 where name = 'pre-invoice' returning last", Long.class).getSingleResult();
    return new PreInvoiceNumber(next);
  }

  /** One order's reservation and cancellation, whichever comes first, see each other: held until the transaction ends. */
  private void lockArrival(OrderId id) {
    lock(id.toString());
  }

  private void lock(String name) {
    database
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
        .setParameter("name", name)
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
                "select * from billing_order where state in ('RESERVED', 'PRE_INVOICED') and valid_until <= :now order by valid_until limit :limit for update skip locked",
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
  public List<OrderId> unfinished(Instant numberedBefore, int skip, int limit) {
    return database
        .createNativeQuery(
            "select order_id from billing_order where pre_invoice_number is not null and pre_invoice_id is null and numbered_at < :before"
                + " order by numbered_at, order_id offset :skip limit :limit",
            UUID.class)
        .setParameter("before", numberedBefore)
        .setParameter("skip", skip)
        .setParameter("limit", limit)
        .getResultStream()
        .map(OrderId::new)
        .toList();
  }

  @Override
  @Transactional
  public void rekey(ContactId from, ContactId to) {
    lock("contact:" + from);
    var survivor = current(to).value();
    database.createNativeQuery("update merged_contact set into_id = :into where into_id = :from").setParameter("into", survivor).setParameter("from", from.value()).executeUpdate();
    database
        .createNativeQuery("insert into merged_contact (contact_id, into_id) values (:from, :into) on conflict (contact_id) do update set into_id = :into")
        .setParameter("from", from.value())
        .setParameter("into", survivor)
        .executeUpdate();
    OrderRow.update("contactId = ?1 where contactId = ?2", survivor, from.value());
  }
}
