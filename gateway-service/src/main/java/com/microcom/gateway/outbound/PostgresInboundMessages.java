package com.microcom.gateway.outbound;

import com.microcom.contracts.events.MessageInbound.InReplyTo;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.Attempts;
import com.microcom.gateway.delivering.Deliveries;
import com.microcom.gateway.receiving.InboundMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PostgresInboundMessages implements InboundMessages {
  private final EntityManager database;
  private final Attempts attempts;
  private final Deliveries deliveries;

  PostgresInboundMessages(EntityManager database, Attempts attempts, Deliveries deliveries) {
    this.database = database;
    this.attempts = attempts;
    this.deliveries = deliveries;
  }

  @Override
  public boolean add(String providerMessageId, int contentIndex, MessageId id, ContactId contact) {
    return database
            .createNativeQuery(
                """
                insert into inbound_message (provider_message_id, content_index, message_id, contact_id)
                values (?1, ?2, ?3, ?4) on conflict do nothing
                """)
            .setParameter(1, providerMessageId)
            .setParameter(2, contentIndex)
            .setParameter(3, id.value())
            .setParameter(4, contact.value())
            .executeUpdate()
        == 1;
  }

  @Override
  public Optional<InReplyTo> ours(String providerMessageId) {
    return attempts
        .find(null, providerMessageId)
        .flatMap(attempt -> deliveries.find(attempt.messageId()))
        .map(ours -> new InReplyTo(ours.messageId(), ours.purpose(), ours.correlationId()));
  }

  @Override
  public void forget(Instant before) {
    database.createNativeQuery("delete from inbound_message where received_at < ?1").setParameter(1, before).executeUpdate();
  }
}
