package com.microcom.reactivation.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.contracts.Wire;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.microcom.reactivation.customers.Customer;
import com.microcom.reactivation.customers.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class PostgresCustomers implements Customers {
  private static final String FORWARD =
      """
      insert into customers as c (contact_id, channel, address, name, last_purchase_at, last_activity_at)
      values (:contact, :channel, :address, :name, cast(:purchase as timestamptz), :activity)
      on conflict (contact_id) do update set
        channel = coalesce(excluded.channel, c.channel),
        address = coalesce(excluded.address, c.address),
        name = coalesce(excluded.name, c.name),
        last_purchase_at = greatest(c.last_purchase_at, excluded.last_purchase_at),
        last_activity_at = greatest(c.last_activity_at, excluded.last_activity_at)
      """;

  private static final String SILENT =
      """
      select * from customers c
      where last_purchase_at is not null and not opted_out and last_activity_at <= :cutoff
        and not exists (select 1 from recipients r where r.contact_id = c.contact_id
          and (r.state = 'WAITING' or r.dormant_since = c.last_activity_at or r.sent_at >= c.last_activity_at))
      order by last_activity_at limit :limit
      """;

  private static final String MERGE =
      """
      insert into customers as c (contact_id, channel, address, name, last_purchase_at, last_activity_at, opted_out, fields)
      select :into, channel, address, name, last_purchase_at, last_activity_at, opted_out, fields from customers where contact_id = :gone
      on conflict (contact_id) do update set
        name = coalesce(c.name, excluded.name),
        last_purchase_at = greatest(c.last_purchase_at, excluded.last_purchase_at),
        last_activity_at = greatest(c.last_activity_at, excluded.last_activity_at),
        opted_out = c.opted_out or excluded.opted_out,
        fields = excluded.fields || c.fields
      """;

  private final EntityManager database;

  PostgresCustomers(EntityManager database) {
    this.database = database;
  }

  @Override
  public Optional<Customer> find(ContactId contact) {
    return CustomerRow.<CustomerRow>findByIdOptional(contact.value()).map(CustomerRow::customer);
  }

  @Override
  @Transactional
  public void bought(ContactId contact, Address address, String name, Instant at) {
    forward(contact, address, name, at, at);
  }

  @Override
  public void wasActive(ContactId contact, Address address, String name, Instant at) {
    forward(contact, address, name, null, at);
  }

  @Override
  public void consent(ContactId contact, long version, boolean optedOut) {
    database
        .createNativeQuery(
            """
            insert into customers as c (contact_id, opted_out, consent_version) values (:contact, :out, :version)
            on conflict (contact_id) do update set opted_out = excluded.opted_out, consent_version = excluded.consent_version
            where c.consent_version < excluded.consent_version
            """)
        .setParameter("contact", contact.value())
        .setParameter("out", optedOut)
        .setParameter("version", version)
        .executeUpdate();
  }

  @Override
  public void setField(ContactId contact, String field, Object value) {
    database
        .createNativeQuery("update customers set fields = fields || cast(:patch as jsonb) where contact_id = :contact")
        .setParameter("patch", new String(Wire.write(Map.of(field, value)), UTF_8))
        .setParameter("contact", contact.value())
        .executeUpdate();
  }

  @Override
  public void merge(ContactId gone, ContactId into) {
    database.createNativeQuery(MERGE).setParameter("gone", gone.value()).setParameter("into", into.value()).executeUpdate();
    database.createNativeQuery("delete from customers where contact_id = :gone").setParameter("gone", gone.value()).executeUpdate();
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Customer> silentSince(Instant cutoff, int limit) {
    return database.createNativeQuery(SILENT, CustomerRow.class).setParameter("cutoff", cutoff).setParameter("limit", limit)
        .getResultStream().map(row -> ((CustomerRow) row).customer()).toList();
  }

  private void forward(ContactId contact, Address address, String name, Instant purchase, Instant activity) {
    database
        .createNativeQuery(FORWARD)
        .setParameter("contact", contact.value())
        .setParameter("channel", address == null ? null : address.channel().name().toLowerCase(Locale.ROOT))
        .setParameter("address", address == null ? null : address.value())
        .setParameter("name", name)
        .setParameter("purchase", purchase == null ? null : purchase.toString())
        .setParameter("activity", activity)
        .executeUpdate();
  }
}
