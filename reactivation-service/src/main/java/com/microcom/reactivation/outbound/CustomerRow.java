package com.microcom.reactivation.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Wire;
import com.microcom.contracts.values.ContactId;
import com.microcom.reactivation.customers.Customer;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** Read here; written by the statements of {@link PostgresCustomers}, which only move forward. */
@Entity
@Table(name = "customers")
class CustomerRow extends PanacheEntityBase {
  @Id UUID contactId;
  String name;
  Instant lastPurchaseAt;
  Instant lastActivityAt;
  boolean optedOut;

  @ColumnTransformer(write = "?::jsonb")
  String fields;

  Customer customer() {
    return new Customer(new ContactId(contactId), name, lastPurchaseAt, lastActivityAt, optedOut, readFields());
  }

  private Map<String, Object> readFields() {
    try {
      Map<String, Object> read = new LinkedHashMap<>();
      Wire.json().readTree(fields).properties().forEach(field -> read.put(field.getKey(), scalar(field.getValue())));
      return read;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object scalar(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    return value.isNumber() ? value.numberValue() : value.asText();
  }
}
