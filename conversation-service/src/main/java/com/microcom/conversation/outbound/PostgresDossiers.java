package com.microcom.conversation.outbound;

import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dialogue.Conversation;
import com.microcom.conversation.dossiers.Dossier;
import com.microcom.conversation.dossiers.Dossier.Kept;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.conversation.ownership.Ownership;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** All methods inside a transaction. */
@ApplicationScoped
class PostgresDossiers implements Dossiers {
  private static final Logger LOG = Logger.getLogger(PostgresDossiers.class);

  private final EntityManager database;
  private final Clock clock;
  private final MeterRegistry metrics;

  PostgresDossiers(EntityManager database, Clock clock, MeterRegistry metrics) {
    this.database = database;
    this.clock = clock;
    this.metrics = metrics;
  }

  @Override
  public Optional<Dossier> find(ContactId contactId) {
    return ConversationRow.<ConversationRow>findByIdOptional(contactId.value()).map(row -> {
      // A later lock in this transaction has to read again.
      database.detach(row);
      return dossier(row);
    });
  }

  @Override
  public boolean exists(ContactId contactId) {
    return ConversationRow.count("contactId", contactId.value()) > 0;
  }

  @Override
  public Dossier lock(ContactId contactId) {
    var row = locked(contactId);
    if (row == null) {
      insert(Dossier.fresh(contactId));
      row = locked(contactId);
    }
    return dossier(row);
  }

  private static ConversationRow locked(ContactId contactId) {
    return ConversationRow.findById(contactId.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Two may try: both then wait for the same row. */
  private void insert(Dossier dossier) {
    database.createNativeQuery("""
            insert into conversation (contact_id, version, owner, ownership_version, dialogue, updated_at)
            values (:contact, 0, 'bot', :ownership, cast(:dialogue as jsonb), :now) on conflict do nothing""")
        .setParameter("contact", dossier.contactId().value())
        .setParameter("ownership", dossier.ownership().version())
        .setParameter("dialogue", Stored.json(dossier.conversation()))
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  @Override
  public void save(Dossier dossier, Instant now) {
    ConversationRow row = ConversationRow.findById(dossier.contactId().value());
    row.version = dossier.version() + 1;
    var ownership = dossier.ownership();
    row.owner = owner(ownership);
    row.ownershipVersion = ownership.version();
    row.executive = ownership instanceof Ownership.Executive e ? e.executive() : null;
    row.name = dossier.name();
    row.channel = dossier.address() == null ? null : Stored.word(dossier.address().channel());
    row.address = dossier.address() == null ? null : dossier.address().value();
    keep(row, dossier);
    row.updatedAt = now;
  }

  private void keep(ConversationRow row, Dossier dossier) {
    if (dossier.kept() == Kept.UNREADABLE) {
      return;
    }
    if (dossier.kept() == Kept.BEGUN_ANEW) {
      LOG.errorf("The stored dialogue of contact %s cannot be read; it was put aside and a new one begins", dossier.contactId());
      metrics.counter("conversation_dialogues_unreadable_total").increment();
      row.unreadableDialogue = row.dialogue;
    }
    row.dialogue = Stored.json(dossier.conversation());
  }

  @Override
  public ContactId current(ContactId contactId) {
    var into = database.createNativeQuery("select into_id from merged_contact where contact_id = :contact", UUID.class)
        .setParameter("contact", contactId.value())
        .getResultList();
    return into.isEmpty() ? contactId : new ContactId((UUID) into.getFirst());
  }

  @Override
  public void rekey(ContactId from, ContactId into) {
    for (var sql : List.of(
        "update pending_input set contact_id = :into where contact_id = :from",
        """
        insert into due_turn (contact_id, due_at) select :into, due_at from due_turn where contact_id = :from
        on conflict (contact_id) do update set due_at = least(due_turn.due_at, excluded.due_at)""",
        "update confirmed_order set contact_id = :into where contact_id = :from",
        "update transcript_line set contact_id = :into where contact_id = :from",
        "update merged_contact set into_id = :into where into_id = :from",
        "insert into merged_contact (contact_id, into_id) values (:from, :into) on conflict (contact_id) do update set into_id = :into")) {
      database.createNativeQuery(sql).setParameter("from", from.value()).setParameter("into", into.value()).executeUpdate();
    }
    for (var table : List.of("due_turn", "conversation")) {
      database.createNativeQuery("delete from " + table + " where contact_id = :from").setParameter("from", from.value()).executeUpdate();
    }
  }

  private static Dossier dossier(ConversationRow row) {
    var address = row.address == null ? null : new Address(Stored.value(Channel.class, row.channel), row.address);
    var contactId = new ContactId(row.contactId);
    var stored = Stored.readable(row.dialogue, Conversation.class);
    return new Dossier(contactId, row.version, ownership(row), stored.orElseGet(() -> Conversation.fresh(contactId, row.name)), address,
        stored.isPresent() ? Kept.WHOLE : Kept.UNREADABLE);
  }

  private static Ownership ownership(ConversationRow row) {
    return switch (row.owner) {
      case "bot" -> new Ownership.Bot(row.ownershipVersion);
      case "queue" -> new Ownership.Queue(row.ownershipVersion);
      case "executive" -> new Ownership.Executive(row.ownershipVersion, row.executive);
      default -> throw new IllegalStateException("An owner that is none: " + row.owner);
    };
  }

  private static String owner(Ownership ownership) {
    return switch (ownership) {
      case Ownership.Bot b -> "bot";
      case Ownership.Queue q -> "queue";
      case Ownership.Executive e -> "executive";
    };
  }
}
