package com.microcom.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.time.Instant;

/**
 * @param price final, VAT included; null = on request, never quoted
 * @param available units that can be sold now: on hand minus reservations
 * @param visible false = not offered any more
 */
public record ProductChanged(
    Sku sku,
    long version,
    String title,
    String brand,
    String model,
    String kind,
    Money price,
    VatRate vat,
    int available,
    boolean visible,
    Instant at)
    implements Event {
  @Override
  @JsonIgnore
  public String key() {
    return sku.value();
  }
}
