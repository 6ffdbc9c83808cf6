package com.microcom.gateway.outbound;

import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.contacts.Contacts;
import com.microcom.gateway.contacts.KnownContact;
import com.microcom.gateway.delivering.Delivery.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PostgresContacts implements Contacts {
  private final EntityManager database;

  PostgresContacts(EntityManager database) {
    this.database = database;
  }

  @Override
  public Optional<ContactId> owning(Address address) {
    return IdentityRow.<IdentityRow>findByIdOptional(new IdentityRow.Key(address)).map(row -> new ContactId(row.contactId));
  }

  @Override
  public boolean create(ContactId id, Address address, String name, Instant now) {
    database
        .createNativeQuery("insert into contact (id, version, name, created_at) values (?1, 1, ?2, ?3)")
        .setParameter(1, id.value())
        .setParameter(2, name)
        .setParameter(3, now)
        .executeUpdate();
    // Waits for whoever is inserting the same address, and gives way to them.
    var inserted =
        database
            .createNativeQuery(
                "insert into identity (channel, value, contact_id, last_used_at) values (?1, ?2, ?3, ?4) on conflict do nothing")
            .setParameter(1, address.channel().name())
            .setParameter(2, address.value())
            .setParameter(3, id.value())
            .setParameter(4, now)
            .executeUpdate();
    if (inserted == 0) {
      ContactRow.deleteById(id.value());
    }
    return inserted == 1;
  }

  @Override
  public Optional<KnownContact> find(ContactId id) {
    return ContactRow.<ContactRow>findByIdOptional(id.value()).map(PostgresContacts::known);
  }

  @Override
  public Optional<KnownContact> lock(ContactId id) {
    return ContactRow.locked(id.value()).map(PostgresContacts::known);
  }

  @Override
  public void rename(ContactId id, String name, long version) {
    ContactRow row = ContactRow.findById(id.value());
    row.name = name;
    row.version = version;
  }

  @Override
  public void heardFrom(ContactId id, Address address, Instant at) {
    ContactRow.update("lastInboundAt = greatest(coalesce(lastInboundAt, ?1), ?1) where id = ?2", at, id.value());
    IdentityRow.update(
        "lastUsedAt = greatest(lastUsedAt, ?1) where channel = ?2 and value = ?3", at, address.channel(), address.value());
  }

  @Override
  public void merge(ContactId from, ContactId into) {
    ContactRow giver = ContactRow.findById(from.value());
    ContactRow taker = ContactRow.findById(into.value());
    IdentityRow.update("contactId = ?1 where contactId = ?2", taker.id, giver.id);
    FenceRow.update("contactId = ?1 where contactId = ?2", taker.id, giver.id);
    AttemptRow.update("contactId = ?1 where contactId = ?2", taker.id, giver.id);
    DeliveryRow.update("contactId = ?1 where contactId = ?2 and phase <> ?3", taker.id, giver.id, Phase.CLOSED);
    giver.mergedInto = taker.id;
    giver.version++;
    taker.version++;
    if (taker.lastInboundAt == null || giver.lastInboundAt != null && giver.lastInboundAt.isAfter(taker.lastInboundAt)) {
      taker.lastInboundAt = giver.lastInboundAt;
    }
    // In the order of the enumeration: bot, queue, executive. conversation decides the same and tells it with a higher version.
    if (giver.owner.compareTo(taker.owner) > 0) {
      taker.owner = giver.owner;
    }
    database.flush();
  }

  private static KnownContact known(ContactRow row) {
    var identities = IdentityRow.of(row.id).stream().map(IdentityRow::address).toList();
    var mergedInto = row.mergedInto == null ? null : new ContactId(row.mergedInto);
    return new KnownContact(new ContactId(row.id), row.version, row.name, identities, mergedInto);
  }
}
