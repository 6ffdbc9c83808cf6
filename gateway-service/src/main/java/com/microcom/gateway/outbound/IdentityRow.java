package com.microcom.gateway.outbound;

import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One address of a contact. */
@Entity
@Table(name = "identity")
@IdClass(IdentityRow.Key.class)
class IdentityRow extends PanacheEntityBase {
  /** JPA wants a class with a no-argument constructor. */
  static final class Key {
    Channel channel;
    String value;

    Key() {}

    Key(Address address) {
      channel = address.channel();
      value = address.value();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.channel == channel && Objects.equals(key.value, value);
    }

    @Override
    public int hashCode() {
      return Objects.hash(channel, value);
    }
  }

  @Id
  @Enumerated(EnumType.STRING)
  Channel channel;

  @Id String value;

  @Column(name = "contact_id")
  UUID contactId;

  @Column(name = "last_used_at")
  Instant lastUsedAt;

  Address address() {
    return new Address(channel, value);
  }

  /** The one used last comes first: answers go there. */
  static List<IdentityRow> of(UUID contact) {
    return list("contactId", Sort.descending("lastUsedAt"), contact);
  }
}
