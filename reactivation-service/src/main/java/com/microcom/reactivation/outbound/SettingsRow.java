package com.microcom.reactivation.outbound;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row; null = as configured. */
@Entity
@Table(name = "settings")
class SettingsRow extends PanacheEntityBase {
  @Id boolean id;
  String dormancyPeriod;
  Integer perSecond;
}
