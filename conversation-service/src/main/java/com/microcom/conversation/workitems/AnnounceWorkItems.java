package com.microcom.conversation.workitems;

import com.microcom.contracts.Ids;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.conversation.Transactions;
import com.microcom.conversation.dialogue.Remote;
import com.microcom.conversation.dossiers.Dossier;
import com.microcom.conversation.dossiers.Dossiers;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells the executives who waits for them, once at once and again while nobody claims it. */
@ApplicationScoped
public class AnnounceWorkItems {
  static final String TEMPLATE = "aviso_ejecutivo";

  /** Long enough to ask the gateway for the executives' contacts; then somebody else may try. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final int BATCH = 20;
  /** Of a template's variable; WhatsApp allows 1024 in the whole body. */
  private static final int TEMPLATE_CHARACTERS = 600;
  private static final int TEXT_CHARACTERS = 3500;

  private final WorkItems workItems;
  private final Executives executives;
  private final Dossiers dossiers;
  private final AnnouncementRules rules;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  public AnnounceWorkItems(
      WorkItems workItems,
      Executives executives,
      Dossiers dossiers,
      AnnouncementRules rules,
      Transactions transactions,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.workItems = workItems;
    this.executives = executives;
    this.dossiers = dossiers;
    this.rules = rules;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** If the executives' contacts cannot be had now, the items come back when their lease ends. */
  public void announce() {
    var taken = transactions.inOne(() -> workItems.takeForAnnouncement(clock.instant(), LEASE, BATCH));
    if (!taken.isEmpty() && executives.contacts() instanceof Remote.Answered<List<ContactId>>(var contacts)) {
      taken.forEach(item -> transactions.inOne(() -> announce(item, contacts)));
    }
  }

  private boolean announce(WorkItem taken, List<ContactId> contacts) {
    var waiting = workItems.lockWaiting(taken.id());
    waiting.ifPresent(item -> {
      var now = clock.instant();
      var text = text(item);
      contacts.forEach(contact -> outbox.add(message(contact, item, text, now)));
      workItems.announced(item.id(), now.plus(rules.again()), rules.timesAtMost());
    });
    return waiting.isPresent();
  }

  private MessageOutbound message(ContactId executive, WorkItem item, String text, Instant now) {
    // A template's variable takes neither line breaks nor runs of blanks.
    var oneLine = cut(text.replaceAll("\\s+", " "), TEMPLATE_CHARACTERS);
    return new MessageOutbound(
        new MessageId(ids.next()),
        executive,
        Purpose.NOTIFICATION,
        null,
        "work-item:" + item.id(),
        new OutboundContent.Text(cut(text, TEXT_CHARACTERS)),
        new OutboundContent.Template(TEMPLATE, Map.of("resumen", oneLine), null),
        now,
        null);
  }

  private String text(WorkItem item) {
    var who = dossiers.find(item.contactId()).map(AnnounceWorkItems::who).orElse("un contacto sin mensajes");
    return "🔔 Espera atención: %s\n%s".formatted(who, item.summary());
  }

  private static String who(Dossier dossier) {
    var address = dossier.address() == null ? "sin dirección" : dossier.address().value();
    return dossier.name() == null ? address : "%s (%s)".formatted(dossier.name(), address);
  }

  private static String cut(String text, int characters) {
    return text.length() <= characters ? text : text.substring(0, characters - 1) + "…";
  }
}
