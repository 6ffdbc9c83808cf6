package com.microcom.reactivation.outbound;

import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.ContactId;
import com.microcom.reactivation.campaigns.CampaignProgress;
import com.microcom.reactivation.campaigns.Recipient;
import com.microcom.reactivation.campaigns.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class PostgresRecipients implements Recipients {
  private static final String WAITING =
      """
      select r.* from recipients r join campaigns c on c.id = r.campaign_id
      where r.state = 'WAITING' and c.state = 'RUNNING' order by r.id limit :limit for update of r skip locked
      """;

  private static final String TIMED_OUT =
      "select * from recipients where timer_at <= :now and outcome is null order by timer_at limit :limit for update skip locked";

  /** An invitation can have been answered though no status came: then it was delivered and read. */
  private static final String COUNTS =
      """
      select count(*),
        count(*) filter (where state = 'WAITING'),
        count(sent_at),
        count(*) filter (where delivered_at is not null or answers > 0),
        count(*) filter (where read_at is not null or answers > 0),
        count(*) filter (where answers > 0),
        count(recovered_by)
      from recipients where campaign_id = :campaign
      """;

  private final EntityManager database;

  PostgresRecipients(EntityManager database) {
    this.database = database;
  }

  @Override
  public boolean add(Recipient recipient) {
    return database
            .createNativeQuery(
                """
                insert into recipients (id, campaign_id, contact_id, name, dormant_since, state)
                values (:id, :campaign, :contact, :name, :since, 'WAITING') on conflict do nothing
                """)
            .setParameter("id", recipient.id())
            .setParameter("campaign", recipient.campaignId().value())
            .setParameter("contact", recipient.contactId().value())
            .setParameter("name", recipient.name())
            .setParameter("since", recipient.dormantSince())
            .executeUpdate()
        == 1;
  }

  @Override
  public void save(Recipient recipient) {
    RecipientRow row = RecipientRow.findById(recipient.id());
    row.write(recipient);
    row.persistAndFlush();
  }

  @Override
  public long count(CampaignId campaign) {
    return RecipientRow.count("campaignId", campaign.value());
  }

  @Override
  public List<Recipient> claimWaiting(int limit) {
    return limit == 0 ? List.of() : read(database.createNativeQuery(WAITING, RecipientRow.class).setParameter("limit", limit)).toList();
  }

  @Override
  public List<Recipient> claimTimedOut(Instant now, int limit) {
    return read(database.createNativeQuery(TIMED_OUT, RecipientRow.class).setParameter("now", now).setParameter("limit", limit)).toList();
  }

  @Override
  public Optional<Recipient> lock(UUID id) {
    return RecipientRow.<RecipientRow>find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional().map(RecipientRow::recipient);
  }

  @Override
  public Optional<Recipient> lockNewest(ContactId contact) {
    var newest = "select * from recipients where contact_id = :contact and sent_at is not null order by sent_at desc limit 1 for update";
    return read(database.createNativeQuery(newest, RecipientRow.class).setParameter("contact", contact.value())).findFirst();
  }

  @Override
  public long sentSince(Instant instant) {
    return RecipientRow.count("sentAt > ?1", instant);
  }

  @Override
  public long unreportedSince(Instant instant) {
    return RecipientRow.count("sentAt > ?1 and state = ?2 and reportedAt is null and answers = 0", instant, Recipient.State.SENT);
  }

  @Override
  public CampaignProgress progress(CampaignId campaign) {
    var counts = (Object[]) database.createNativeQuery(COUNTS).setParameter("campaign", campaign.value()).getSingleResult();
    return new CampaignProgress(
        number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]), number(counts[4]), number(counts[5]), number(counts[6]),
        by("outcome", "outcome is not null", campaign),
        by("reason", "state = 'FAILED'", campaign),
        by("reason", "state = 'SKIPPED'", campaign));
  }

  @Override
  public void merge(ContactId gone, ContactId into) {
    database
        .createNativeQuery(
            """
            update recipients r set contact_id = :into where contact_id = :gone
              and not exists (select 1 from recipients x where x.contact_id = :into and x.dormant_since = r.dormant_since)
            """)
        .setParameter("gone", gone.value())
        .setParameter("into", into.value())
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Long> by(String column, String condition, CampaignId campaign) {
    var counts = new TreeMap<String, Long>();
    database
        .createNativeQuery(
            "select %1$s, count(*) from recipients where campaign_id = :campaign and %2$s group by %1$s".formatted(column, condition), Object[].class)
        .setParameter("campaign", campaign.value())
        .getResultList()
        .forEach(row -> counts.put((String) ((Object[]) row)[0], number(((Object[]) row)[1])));
    return counts;
  }

  @SuppressWarnings("unchecked")
  private static Stream<Recipient> read(Query query) {
    return query.getResultList().stream().map(row -> ((RecipientRow) row).recipient());
  }

  private static long number(Object count) {
    return ((Number) count).longValue();
  }
}
