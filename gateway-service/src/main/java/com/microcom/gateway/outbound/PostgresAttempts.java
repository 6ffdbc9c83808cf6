package com.microcom.gateway.outbound;

import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.gateway.delivering.Attempts;
import com.microcom.gateway.delivering.StatusReport;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostgresAttempts implements Attempts {
  private final EntityManager database;

  PostgresAttempts(EntityManager database) {
    this.database = database;
  }

  @Override
  public void open(UUID attempt, MessageId message, ContactId contact, boolean businessInitiated, Instant now) {
    var row = new AttemptRow();
    row.id = attempt;
    row.messageId = message.value();
    row.contactId = contact.value();
    row.businessInitiated = businessInitiated;
    row.startedAt = now;
    row.persist();
  }

  @Override
  public void close(UUID attempt, Result result, String providerMessageId) {
    AttemptRow row = AttemptRow.findById(attempt);
    row.outcome = result;
    if (providerMessageId != null) {
      row.providerMessageId = providerMessageId;
    }
  }

  @Override
  public Optional<Attempt> find(UUID externalId, String providerMessageId) {
    return row(externalId, providerMessageId).map(PostgresAttempts::attempt);
  }

  private static Attempt attempt(AttemptRow row) {
    // By id where the instants are equal: ids are time-ordered.
    var later = "messageId = ?1 and (startedAt > ?2 or startedAt = ?2 and id > ?3)";
    return new Attempt(row.id, new MessageId(row.messageId), AttemptRow.count(later, row.messageId, row.startedAt, row.id) == 0);
  }

  private static Optional<AttemptRow> row(UUID externalId, String providerMessageId) {
    var byExternalId =
        externalId == null ? Optional.<AttemptRow>empty() : AttemptRow.<AttemptRow>findByIdOptional(externalId);
    return byExternalId.isPresent() || providerMessageId == null
        ? byExternalId
        : AttemptRow.<AttemptRow>find("providerMessageId", providerMessageId).firstResultOptional();
  }

  @Override
  public void learn(UUID externalId, String providerMessageId) {
    row(externalId, providerMessageId)
        .filter(row -> row.providerMessageId == null)
        .ifPresent(row -> row.providerMessageId = providerMessageId);
  }

  @Override
  public boolean inFlight(ContactId contact) {
    var open =
        """
        select 1 from attempt a join delivery d on d.message_id = a.message_id
        where a.contact_id = ?1 and a.outcome is null and d.phase = 'SENDING'
        """;
    return !database.createNativeQuery(open).setParameter(1, contact.value()).getResultList().isEmpty();
  }

  @Override
  public List<Unheard> withoutAnswer(ContactId contact, Instant since) {
    var without = "contactId = ?1 and startedAt > ?2 and providerMessageId is null and (outcome is null or outcome = ?3)";
    return AttemptRow.<AttemptRow>list(without, Sort.ascending("startedAt"), contact.value(), since, Result.AMBIGUOUS).stream()
        .map(row -> new Unheard(row.id, new MessageId(row.messageId)))
        .toList();
  }

  @Override
  public long othersReachedSince(Instant since, ContactId contact) {
    // One at a time: two senders must not both see the last free place.
    database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('daily-budget'))").getSingleResult();
    var count =
        """
        select count(distinct contact_id) from attempt
        where business_initiated and started_at > ?1 and contact_id <> ?2 and outcome is distinct from 'NOT_SENT'
        """;
    return ((Number) database.createNativeQuery(count).setParameter(1, since).setParameter(2, contact.value()).getSingleResult())
        .longValue();
  }

  @Override
  public boolean reachedSince(Instant since, ContactId contact) {
    return AttemptRow.count("businessInitiated and startedAt > ?1 and contactId = ?2", since, contact.value()) > 0;
  }

  @Override
  public void serialise(String providerMessageId) {
    database
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, providerMessageId)
        .getSingleResult();
  }

  @Override
  public void park(String providerMessageId, StatusReport report, Instant now) {
    var row = new ParkedStatusRow();
    row.providerMessageId = providerMessageId;
    row.state = report.state();
    row.reason = report.reason();
    row.detail = report.detail();
    row.at = report.at();
    row.parkedAt = now;
    row.persist();
  }

  @Override
  public List<StatusReport> unpark(String providerMessageId) {
    var rows = ParkedStatusRow.<ParkedStatusRow>list("providerMessageId", Sort.ascending("id"), providerMessageId);
    rows.forEach(ParkedStatusRow::delete);
    return rows.stream().map(ParkedStatusRow::report).toList();
  }

  @Override
  public void forgetParked(Instant before) {
    ParkedStatusRow.delete("parkedAt < ?1", before);
  }
}
