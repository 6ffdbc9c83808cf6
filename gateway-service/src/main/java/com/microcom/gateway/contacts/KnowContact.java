package com.microcom.gateway.contacts;

import com.microcom.contracts.Ids;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.microcom.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** One address, one contact, however many ask at once. In the caller's transaction. */
@ApplicationScoped
public class KnowContact {
  private static final int LONGEST_NAME = 200;

  private final Contacts contacts;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  public KnowContact(Contacts contacts, Outbox outbox, Ids ids, Clock clock) {
    this.contacts = contacts;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** As the person's channel tells it: the name is theirs and replaces ours. @param name or null */
  public ContactId fromChannel(Address address, String name) {
    var id = known(address, tidy(name));
    rename(id, tidy(name), true);
    return id;
  }

  /** As another service wants it: the name only fills a gap. @param name or null */
  public ContactId wanted(Address address, String name) {
    var id = known(address, tidy(name));
    rename(id, tidy(name), false);
    return id;
  }

  private ContactId known(Address address, String name) {
    return contacts.owning(address).orElseGet(() -> create(address, name));
  }

  private ContactId create(Address address, String name) {
    var id = new ContactId(ids.next());
    if (!contacts.create(id, address, name, clock.instant())) {
      return contacts.owning(address).orElseThrow();
    }
    outbox.add(contacts.find(id).orElseThrow().changed(clock.instant()));
    return id;
  }

  private void rename(ContactId id, String name, boolean replaces) {
    if (name == null || !news(contacts.find(id).orElseThrow(), name, replaces)) {
      return;
    }
    var contact = contacts.lock(id).orElseThrow();
    if (news(contact, name, replaces)) {
      contacts.rename(id, name, contact.version() + 1);
      outbox.add(contacts.find(id).orElseThrow().changed(clock.instant()));
    }
  }

  private static boolean news(KnownContact contact, String name, boolean replaces) {
    return contact.name() == null || replaces && !contact.name().equals(name);
  }

  /** People write anything into their profile, control characters included, which PostgreSQL would refuse. */
  private static String tidy(String name) {
    if (name == null) {
      return null;
    }
    var clean = name.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
  }
}
