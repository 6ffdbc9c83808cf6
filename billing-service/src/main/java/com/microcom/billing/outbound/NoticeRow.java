package com.microcom.billing.outbound;

import com.microcom.billing.notifying.Notices.Notice;
import com.microcom.billing.notifying.Subject;
import com.microcom.contracts.values.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "executive_notice")
@IdClass(NoticeRow.Key.class)
class NoticeRow extends PanacheEntityBase {
  record Key(UUID orderId, String address, Subject subject) {}

  @Id UUID orderId;
  @Id String address;
  @Id @Enumerated(EnumType.STRING) Subject subject;
  String detail;
  int attempts;
  Instant dueAt;
  Instant sentAt;

  static Key key(Notice notice) {
    return new Key(notice.orderId().value(), notice.address(), notice.subject());
  }

  Notice notice() {
    return new Notice(new OrderId(orderId), address, subject, detail, attempts);
  }
}
