package com.microcom.gateway.outbound;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.delivering.Standing;
import com.microcom.gateway.delivering.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class PostgresStandings implements Standings {
  @Override
  public Optional<Standing> find(ContactId contact) {
    return ContactRow.surviving(contact.value()).flatMap(PostgresStandings::standing);
  }

  @Override
  public Optional<Standing> lock(ContactId contact) {
    return ContactRow.surviving(contact.value()).flatMap(row -> ContactRow.locked(row.id)).flatMap(PostgresStandings::standing);
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
