package com.microcom.billing.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.billing.BillingSettings;
import com.microcom.billing.notifying.Executives;
import com.microcom.contracts.Wire;
import com.microcom.contracts.rest.ContactsApi;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** {@code PUT {GATEWAY_URL}/contacts}, which is idempotent; an answer is good for ten minutes, since contacts merge. */
@ApplicationScoped
class GatewayExecutives implements Executives {
  private static final Logger LOG = Logger.getLogger(GatewayExecutives.class);
  private static final Duration FRESH = Duration.ofMinutes(10);

  private record Known(ContactId contact, Instant until) {}

  private final URI address;
  private final Clock clock;
  private final JsonCalls calls = new JsonCalls(Duration.ofSeconds(3));
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final TypedGuard<ContactId> guard =
      TypedGuard.create(ContactId.class)
          .withRetry()
          .maxRetries(1)
          .delay(200, ChronoUnit.MILLIS)
          .done()
          .withCircuitBreaker()
          .requestVolumeThreshold(10)
          .failureRatio(0.8)
          .delay(5, ChronoUnit.SECONDS)
          .done()
          .build();

  GatewayExecutives(BillingSettings settings, Clock clock) {
    this.address = settings.gatewayUrl().resolve("/contacts");
    this.clock = clock;
  }

  @Override
  public Optional<ContactId> contact(String executive) {
    var now = clock.instant();
    var cached = known.get(executive);
    if (cached != null && now.isBefore(cached.until())) {
      return Optional.of(cached.contact());
    }
    try {
      var contact = guard.call(() -> ask(executive));
      known.put(executive, new Known(contact, now.plus(FRESH)));
      return Optional.of(contact);
    } catch (Exception e) {
      LOG.warnf("Who an executive is cannot be asked now: %s", e);
      return Optional.empty();
    }
  }

  private ContactId ask(String executive) throws IOException {
    var response = calls.send("PUT", address, List.of(new ContactsApi.Wanted(Channel.WHATSAPP, executive, null)));
    if (response.statusCode() != 200) {
      throw new IOException("The gateway answers HTTP " + response.statusCode());
    }
    var contacts = Wire.json().readValue(response.body(), new TypeReference<List<ContactsApi.Contact>>() {});
    return contacts.getFirst().contactId();
  }
}
