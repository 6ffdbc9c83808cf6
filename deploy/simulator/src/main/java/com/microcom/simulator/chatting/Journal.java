package com.microcom.simulator.chatting;

import com.microcom.simulator.chatting.Message.Cause;
import com.microcom.simulator.chatting.Message.Direction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every message of every contact, in the order in which they were written. Each change is fired as a
 * CDI event for the live page, under the lock, so that nobody hears of an older state after a newer one.
 */
@ApplicationScoped
public class Journal {
  private final Event<Message> changes;
  private final Map<String, Message> byId = new HashMap<>();
  private final Map<String, TreeMap<Long, String>> idsByContact = new HashMap<>();
  // Never restarts, so that a reader's "after" stays valid over a reset.
  private long lastSeq;

  public Journal(Event<Message> changes) {
    this.changes = changes;
  }

  /** The seq in the argument is replaced. */
  public synchronized Message add(Message message) {
    var added = message.numbered(++lastSeq);
    byId.put(added.id(), added);
    idsByContact.computeIfAbsent(added.contact(), contact -> new TreeMap<>()).put(added.seq(), added.id());
    changes.fire(added);
    return added;
  }

  /** @return false if a reset has forgotten the message meanwhile */
  public synchronized boolean mark(String id, String status, List<Cause> causes) {
    var marked = byId.computeIfPresent(id, (key, message) -> message.with(status, causes));
    if (marked != null) {
      changes.fire(marked);
    }
    return marked != null;
  }

  /** A webhook took what the contact wrote; the company's answer may have been faster. */
  public synchronized void markDelivered(String id) {
    if (byId.containsKey(id) && byId.get(id).status().equals("SENT")) {
      mark(id, "DELIVERED", List.of());
    }
  }

  /** The company answered: what the contact wrote before has been read. */
  public synchronized void markRead(String contact) {
    after(0, contact).stream()
        .filter(m -> m.direction() == Direction.IN && !m.status().equals("READ"))
        .forEach(m -> mark(m.id(), "READ", List.of()));
  }

  public synchronized Optional<Message> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** @param contact null for everybody's */
  public synchronized List<Message> after(long seq, String contact) {
    if (contact != null) {
      var ids = idsByContact.getOrDefault(contact, new TreeMap<>()).tailMap(seq, false).values();
      return ids.stream().map(byId::get).toList();
    }
    return byId.values().stream().filter(m -> m.seq() > seq).sorted(Comparator.comparing(Message::seq)).toList();
  }

  public synchronized Optional<Message> lastOf(String contact) {
    return Optional.ofNullable(idsByContact.get(contact)).map(ids -> byId.get(ids.lastEntry().getValue()));
  }

  public synchronized void clear() {
    byId.clear();
    idsByContact.clear();
  }
}
