package com.microcom.simulator.chatting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Everybody who wrote, was written to, or was added on the page, in that order. */
@ApplicationScoped
public class Contacts {
  // A number or a business-scoped user id (WhatsApp usernames), as Zenvia's specification writes it.
  private static final Pattern ADDRESS = Pattern.compile("[0-9]{6,15}|[A-Z]{2}\\.[A-Za-z0-9]{1,128}");

  private final Event<Contact> changes;
  private final Map<String, Contact> byId = new LinkedHashMap<>();

  public Contacts(Event<Contact> changes) {
    this.changes = changes;
  }

  public static boolean isAddress(String text) {
    return text != null && ADDRESS.matcher(text).matches();
  }

  /** @param name null keeps the known one, or the id if there is none */
  public Contact meet(String id, String name) {
    return change(id, contact -> contact.called(name));
  }

  synchronized Contact change(String id, UnaryOperator<Contact> step) {
    var before = byId.get(id);
    var after = step.apply(before == null ? Contact.named(id, id) : before);
    byId.put(id, after);
    if (!after.equals(before)) {
      changes.fire(after);
    }
    return after;
  }

  public synchronized List<Contact> all() {
    return new ArrayList<>(byId.values());
  }

  public synchronized void clear() {
    byId.clear();
  }
}
