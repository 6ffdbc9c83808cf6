package com.microcom.catalog.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

@Entity
@Table(name = "reservation_line")
@IdClass(ReservationLineRow.Key.class)
class ReservationLineRow extends PanacheEntityBase {
  record Key(UUID orderId, String sku) implements Serializable {}

  @Id
  @Column(name = "order_id")
  UUID orderId;

  @Id String sku;
  int quantity;
  boolean active;

  static ReservationLineRow of(UUID orderId, String sku, int quantity) {
    var row = new ReservationLineRow();
    row.orderId = orderId;
    row.sku = sku;
    row.quantity = quantity;
    row.active = true;
    return row;
  }
}
