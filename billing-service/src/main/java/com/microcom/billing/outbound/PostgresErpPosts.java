package com.microcom.billing.outbound;

import com.microcom.billing.erp.ErpPost;
import com.microcom.billing.erp.ErpPosts;
import com.microcom.contracts.values.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.Session;

@ApplicationScoped
class PostgresErpPosts implements ErpPosts {
  private static final int LISTED = 200;

  private static final String TO_VOID =
      "erp_post p join billing_order o using (order_id) where p.state = 'POSTED' and p.voided_at is null and o.state in ('CANCELLED', 'EXPIRED')";

  private final Session database;

  PostgresErpPosts(Session database) {
    this.database = database;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(ErpPost post) {
    ErpPostRow.of(post).persist();
  }

  @Override
  @Transactional
  public Optional<ErpPost> claim(Instant now, Instant leaseUntil) {
    var due =
        database
            .createNativeQuery("select * from erp_post where due_at <= :now order by due_at limit 1 for update skip locked", ErpPostRow.class)
            .setParameter("now", now)
            .getResultList();
    due.forEach(row -> row.update(row.post().claimed(leaseUntil)));
    return due.stream().findFirst().map(ErpPostRow::post);
  }

  @Override
  @Transactional
  public Optional<ErpPost> change(OrderId order, UnaryOperator<ErpPost> change) {
    var row = ErpPostRow.<ErpPostRow>findById(order.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row != null) {
      row.update(change.apply(row.post()));
    }
    return Optional.ofNullable(row).map(ErpPostRow::post);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<ErpPost> withdraw(OrderId order) {
    return change(order, ErpPost::withdrawn);
  }

  @Override
  @Transactional
  public List<ErpPost> toVoid() {
    return database
        .createNativeQuery("select p.* from " + TO_VOID + " order by o.valid_until limit " + LISTED, ErpPostRow.class)
        .getResultStream()
        .map(ErpPostRow::post)
        .toList();
  }

  @Override
  @Transactional
  public boolean voided(OrderId order, Instant at) {
    return database
            .createNativeQuery("update erp_post set voided_at = :at where order_id in (select p.order_id from " + TO_VOID + " and p.order_id = :id)")
            .setParameter("at", at)
            .setParameter("id", order.value())
            .executeUpdate()
        == 1;
  }

  @Override
  @Transactional
  public Map<OrderId, ErpPost> of(Collection<OrderId> orders) {
    return ErpPostRow.<ErpPostRow>list("orderId in ?1", orders.stream().map(OrderId::value).toList()).stream()
        .map(ErpPostRow::post)
        .collect(Collectors.toMap(ErpPost::orderId, post -> post));
  }

  @Override
  @Transactional
  public List<ErpPost> open() {
    return ErpPostRow.<ErpPostRow>find("state in ?1 order by dueAt nulls first", List.of(ErpPost.State.PENDING, ErpPost.State.REJECTED))
        .page(0, LISTED)
        .stream()
        .map(ErpPostRow::post)
        .toList();
  }
}
