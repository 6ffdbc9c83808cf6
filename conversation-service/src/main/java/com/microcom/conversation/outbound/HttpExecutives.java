package com.microcom.conversation.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.rest.ContactsApi;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dialogue.Remote;
import com.microcom.conversation.turns.TimeBudget;
import com.microcom.conversation.workitems.Executives;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The gateway gives the contacts of the configured phone numbers; they do not change, so it is asked once. */
@ApplicationScoped
class HttpExecutives implements Executives {
  private static final TypeReference<List<ContactsApi.Contact>> CONTACTS = new TypeReference<>() {};

  private final RemoteService service;
  private final List<String> numbers;
  private volatile List<ContactId> known;

  HttpExecutives(
      @ConfigProperty(name = "gateway.url") String url,
      @ConfigProperty(name = "conversation.executives") Optional<List<String>> numbers,
      @ConfigProperty(name = "conversation.remote-timeout") Duration timeout,
      TimeBudget budget) {
    service = new RemoteService("gateway", url, timeout, budget);
    this.numbers = numbers.orElse(List.of());
  }

  @Override
  public Remote<List<ContactId>> contacts() {
    if (known != null || numbers.isEmpty()) {
      return Remote.of(numbers.isEmpty() ? List.of() : known);
    }
    var wanted = numbers.stream().map(number -> new ContactsApi.Wanted(Channel.WHATSAPP, number.strip(), null)).toList();
    var contacts = service.read(service.put("/contacts", wanted), CONTACTS)
        .map(all -> all.stream().map(ContactsApi.Contact::contactId).distinct().toList());
    if (contacts instanceof Remote.Answered<List<ContactId>>(var found)) {
      known = found;
    }
    return contacts;
  }
}
