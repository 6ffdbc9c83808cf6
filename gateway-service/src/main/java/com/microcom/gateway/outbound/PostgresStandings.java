package com.microcom.gateway.outbound;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.Standing;
import com.microcom.gateway.delivering.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

@ApplicationScoped
class PostgresStandings implements Standings {
  private static final String CLOSE_WINDOW =
      """
      update contact c set last_inbound_at = null
      from attempt a
      where a.message_id = ?1 and c.id = a.contact_id and c.last_inbound_at < a.started_at
        and a.started_at = (select max(started_at) from attempt where message_id = ?1)
      """;

  private final EntityManager database;

  PostgresStandings(EntityManager database) {
    this.database = database;
  }

  @Override
  public void windowWasClosedFor(MessageId message) {
    database.createNativeQuery(CLOSE_WINDOW).setParameter(1, message.value()).executeUpdate();
  }

  @Override
  public Optional<Standing> find(ContactId contact) {
    return ContactRow.surviving(contact.value()).flatMap(PostgresStandings::standing);
  }

  @Override
  public Optional<Standing> lock(ContactId contact) {
    return ContactRow.survivingLocked(contact.value()).flatMap(PostgresStandings::standing);
  }

  private static Optional<Standing> standing(ContactRow row) {
    return IdentityRow.of(row.id).stream()
        .findFirst()
        .map(
            identity ->
                new Standing(
                    new ContactId(row.id),
                    identity.address(),
                    row.lastInboundAt,
                    row.ownershipVersion,
                    row.owner,
                    FenceRow.count("contactId", row.id) > 0,
                    row.consent == Consent.OPTED_OUT));
  }
}
