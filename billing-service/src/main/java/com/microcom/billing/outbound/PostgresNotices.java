package com.microcom.billing.outbound;

import com.microcom.billing.BillingSettings;
import com.microcom.billing.notifying.Notices;
import com.microcom.billing.notifying.Subject;
import com.microcom.contracts.values.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class PostgresNotices implements Notices {
  private final Session database;
  private final BillingSettings settings;

  PostgresNotices(Session database, BillingSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void addForEveryExecutive(OrderId order, Subject subject, String detail, Instant dueAt) {
    settings.executives().orElse(List.of()).stream().distinct().forEach(address -> add(order, address, subject, detail, dueAt));
  }

  private void add(OrderId order, String address, Subject subject, String detail, Instant dueAt) {
    database
        .createNativeQuery(
            "insert into executive_notice (order_id, address, subject, detail, due_at) values (:order, :address, :subject, :detail, :due) on conflict do nothing")
        .setParameter("order", order.value())
        .setParameter("address", address)
        .setParameter("subject", subject.name())
        .setParameter("detail", detail, String.class)
        .setParameter("due", dueAt)
        .executeUpdate();
  }

  @Override
  @Transactional
  public Optional<Notice> claim(Instant now, Instant leaseUntil) {
    var due =
        database
            .createNativeQuery("select * from executive_notice where due_at <= :now order by due_at limit 1 for update skip locked", NoticeRow.class)
            .setParameter("now", now)
            .getResultList();
    due.forEach(
        row -> {
          row.attempts++;
          row.dueAt = leaseUntil;
        });
    return due.stream().findFirst().map(NoticeRow::notice);
  }

  @Override
  @Transactional
  public void send(Notice notice, Instant at, Runnable work) {
    var row = locked(notice);
    if (row.sentAt == null) {
      row.sentAt = at;
      row.dueAt = null;
      work.run();
    }
  }

  @Override
  @Transactional
  public void postpone(Notice notice, Instant dueAt) {
    var row = locked(notice);
    if (row.sentAt == null) {
      row.dueAt = dueAt;
    }
  }

  private static NoticeRow locked(Notice notice) {
    return NoticeRow.findById(NoticeRow.key(notice), LockModeType.PESSIMISTIC_WRITE);
  }
}
