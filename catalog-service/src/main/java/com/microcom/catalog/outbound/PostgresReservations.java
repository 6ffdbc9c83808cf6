package com.microcom.catalog.outbound;

import com.microcom.catalog.stock.Reservations;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class PostgresReservations implements Reservations {
  /** Waits for a transaction that writes the same order, then says whether this one was first. */
  private static final String FIRST =
      "insert into reservation (order_id, state, reserved_until, reason, changed_at) values (?1, ?2, ?3, ?4, ?5) on conflict do nothing";

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean hold(OrderId order, Map<Sku, Integer> units, Instant until, Instant at) {
    var first = first(order, ReservationRow.HELD, until, null, at);
    if (first) {
      units.forEach((sku, quantity) -> ReservationLineRow.of(order.value(), sku.value(), quantity).persist());
      ReservationLineRow.flush();
    }
    return first;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean reject(OrderId order, Instant at) {
    return first(order, ReservationRow.REJECTED, null, null, at);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public boolean endUnheard(OrderId order, String reason, Instant at) {
    return first(order, ReservationRow.RELEASED, null, reason, at);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Optional<Held> lockHeld(OrderId order) {
    return ReservationRow.<ReservationRow>find("orderId = ?1 and state = ?2", order.value(), ReservationRow.HELD)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(row -> new Held(lines(order), row.paid));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void release(OrderId order, String reason, Instant at) {
    ReservationRow.update("state = ?1, reason = ?2, changedAt = ?3 where orderId = ?4", ReservationRow.RELEASED, reason, at, order.value());
    ReservationLineRow.update("active = false where orderId = ?1", order.value());
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void markPaid(OrderId order, Instant at) {
    ReservationRow.update("paid = true, changedAt = ?1 where orderId = ?2", at, order.value());
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void posted(OrderId order, Instant postedAt) {
    ReservationRow.getEntityManager()
        .createNativeQuery("update reservation set erp_posted_at = least(coalesce(erp_posted_at, ?1), ?1) where order_id = ?2")
        .setParameter(1, postedAt)
        .setParameter(2, order.value())
        .executeUpdate();
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<Sku, Integer> counting(OrderId order) {
    return lines(order);
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public void settle(OrderId order, Collection<Sku> skus) {
    ReservationLineRow.update("active = false where orderId = ?1 and sku in ?2", order.value(), skus.stream().map(Sku::value).toList());
  }

  @Override
  @Transactional
  public List<OrderId> overdue(Instant before, int limit) {
    return ReservationRow.<ReservationRow>find("state = ?1 and not paid and reservedUntil < ?2 order by reservedUntil", ReservationRow.HELD, before)
        .page(0, limit)
        .stream()
        .map(row -> new OrderId(row.orderId))
        .toList();
  }

  private static boolean first(OrderId order, String state, Instant until, String reason, Instant at) {
    return 1 == ReservationRow.getEntityManager()
        .createNativeQuery(FIRST)
        .setParameter(1, order.value())
        .setParameter(2, state)
        .setParameter(3, until)
        .setParameter(4, reason)
        .setParameter(5, at)
        .executeUpdate();
  }

  private static Map<Sku, Integer> lines(OrderId order) {
    return ReservationLineRow.<ReservationLineRow>list("orderId = ?1 and active", order.value()).stream()
        .collect(Collectors.toMap(line -> new Sku(line.sku), line -> line.quantity));
  }
}
