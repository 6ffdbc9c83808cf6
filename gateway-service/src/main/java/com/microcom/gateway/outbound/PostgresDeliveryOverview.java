package com.microcom.gateway.outbound;

import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.Delivery.Phase;
import com.microcom.gateway.delivering.DeliveryOverview;
import com.microcom.gateway.delivering.Guards;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresDeliveryOverview implements DeliveryOverview {
  private final EntityManager database;

  PostgresDeliveryOverview(EntityManager database) {
    this.database = database;
  }

  @Override
  public Optional<ContactDelivery> of(ContactId contact) {
    return ContactRow.surviving(contact.value()).map(PostgresDeliveryOverview::shown);
  }

  private static ContactDelivery shown(ContactRow contact) {
    return new ContactDelivery(
        new ContactId(contact.id),
        contact.ownershipVersion,
        contact.owner,
        contact.lastInboundAt == null ? null : contact.lastInboundAt.plus(Guards.WINDOW),
        contact.consent,
        fences(contact),
        waiting(contact));
  }

  private static List<Fence> fences(ContactRow contact) {
    return FenceRow.<FenceRow>list("contactId", Sort.ascending("seq"), contact.id).stream()
        .map(fence -> new Fence(fence.activityId, fence.raisedAt))
        .toList();
  }

  private static List<Waiting> waiting(ContactRow contact) {
    return DeliveryRow.<DeliveryRow>list("contactId = ?1 and phase <> ?2", Sort.ascending("seq"), contact.id, Phase.CLOSED).stream()
        .map(row -> new Waiting(new MessageId(row.messageId), row.purpose, row.phase, row.heldFor, row.dueAt, row.createdAt))
        .toList();
  }

  @Override
  public long fencedContacts() {
    var count = database.createNativeQuery("select count(distinct contact_id) from fence", Long.class);
    return (Long) count.getSingleResult();
  }
}
