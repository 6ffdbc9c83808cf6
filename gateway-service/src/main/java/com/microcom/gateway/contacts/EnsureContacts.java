package com.microcom.gateway.contacts;

import com.microcom.contracts.values.Address;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Contacts for many addresses at once. Asking again gives the same ones. */
@ApplicationScoped
public class EnsureContacts {
  /** Short transactions: a campaign's eight thousand must not hold the rows of a buyer who is writing right now. */
  private static final int BATCH = 200;

  private final KnowContact knowContact;
  private final Contacts contacts;

  public EnsureContacts(KnowContact knowContact, Contacts contacts) {
    this.knowContact = knowContact;
    this.contacts = contacts;
  }

  /** @param name or null */
  public record Person(Address address, String name) {}

  /** @return in the order of the question */
  public List<KnownContact> handle(List<Person> people) {
    // Sorted, so that two such lists cannot wait for each other in a circle.
    var sorted = people.stream().sorted(Comparator.comparing(person -> person.address().value())).toList();
    var known = new HashMap<Address, KnownContact>();
    IntStream.iterate(0, from -> from < sorted.size(), from -> from + BATCH)
        .mapToObj(from -> sorted.subList(from, Math.min(from + BATCH, sorted.size())))
        .forEach(batch -> QuarkusTransaction.requiringNew().run(() -> ensure(batch, known)));
    return people.stream().map(person -> known.get(person.address())).toList();
  }

  private void ensure(List<Person> batch, Map<Address, KnownContact> known) {
    for (var person : batch) {
      var id = knowContact.wanted(person.address(), person.name());
      known.put(person.address(), contacts.find(id).orElseThrow());
    }
  }
}
