package com.microcom.conversation.outbound;

import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import com.microcom.conversation.orders.ConfirmedOrder;
import com.microcom.conversation.orders.ConfirmedOrders;
import com.microcom.conversation.orders.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All methods inside a transaction. */
@ApplicationScoped
class PostgresConfirmedOrders implements ConfirmedOrders {
  private final EntityManager database;

  PostgresConfirmedOrders(EntityManager database) {
    this.database = database;
  }

  @Override
  public String nextNumber() {
    var next = (Long) database.createNativeQuery("select nextval('order_number')", Long.class).getSingleResult();
    return "P-%06d".formatted(next);
  }

  @Override
  public void add(ConfirmedOrder order, Instant now) {
    var row = new ConfirmedOrderRow();
    row.orderId = order.id().value();
    row.number = order.snapshot().number();
    row.snapshot = Stored.json(order.snapshot());
    row.confirmedAt = order.snapshot().confirmedAt();
    write(order, row, now);
    row.persistAndFlush();
  }

  @Override
  public Optional<ConfirmedOrder> lock(OrderId id) {
    return Optional.ofNullable(ConfirmedOrderRow.<ConfirmedOrderRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE))
        .map(PostgresConfirmedOrders::order);
  }

  @Override
  public void save(ConfirmedOrder order, Instant now) {
    write(order, ConfirmedOrderRow.findById(order.id().value()), now);
  }

  @Override
  public List<ConfirmedOrder> of(ContactId contactId) {
    return ConfirmedOrderRow.<ConfirmedOrderRow>list("contactId = ?1 order by confirmedAt desc", contactId.value()).stream()
        .map(PostgresConfirmedOrders::order)
        .toList();
  }

  private static void write(ConfirmedOrder order, ConfirmedOrderRow row, Instant now) {
    row.contactId = order.contactId().value();
    row.state = Stored.word(order.state());
    row.reservedUntil = order.reservedUntil();
    row.updatedAt = now;
  }

  private static ConfirmedOrder order(ConfirmedOrderRow row) {
    return new ConfirmedOrder(
        Stored.value(row.snapshot, OrderSnapshot.class),
        new ContactId(row.contactId),
        Stored.value(OrderState.class, row.state),
        row.reservedUntil);
  }
}
