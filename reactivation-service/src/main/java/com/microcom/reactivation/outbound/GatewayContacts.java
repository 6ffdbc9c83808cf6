package com.microcom.reactivation.outbound;

import com.microcom.contracts.Wire;
import com.microcom.contracts.rest.ContactsApi.Contact;
import com.microcom.contracts.rest.ContactsApi.Wanted;
import com.microcom.messaging.http.WholeAnswer;
import com.microcom.reactivation.customers.Contacts;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** {@code PUT /contacts} of the gateway, which is idempotent and so may be tried again. */
@ApplicationScoped
class GatewayContacts implements Contacts {
  private static final Logger LOG = Logger.getLogger(GatewayContacts.class);

  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final URI address;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final TypedGuard<Answer> guard =
      TypedGuard.create(Answer.class)
          .withRetry().maxRetries(3).delay(200, ChronoUnit.MILLIS).jitter(100, ChronoUnit.MILLIS).withExponentialBackoff().done().done()
          .withCircuitBreaker().requestVolumeThreshold(20).failureRatio(0.8).delay(5, ChronoUnit.SECONDS).done()
          .build();

  GatewayContacts(@ConfigProperty(name = "gateway.url") String url) {
    address = URI.create(url + "/contacts");
  }

  @Override
  public Answer identify(List<Wanted> wanted) {
    try {
      return guard.call(() -> ask(wanted));
    } catch (Exception e) {
      LOG.warnf("The gateway did not identify %d contacts: %s", wanted.size(), e);
      return new Answer.Unavailable(e.toString());
    }
  }

  private Answer ask(List<Wanted> wanted) throws IOException, Wire.UnreadableException {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(Wire.write(wanted)))
            .build();
    var response = WholeAnswer.to(request, http, WITHIN);
    if (response.statusCode() != 200) {
      throw new IOException("HTTP " + response.statusCode());
    }
    var contacts = Arrays.stream(Wire.read(response.body(), Contact[].class)).map(Contact::contactId).toList();
    if (contacts.size() != wanted.size()) {
      throw new IOException(contacts.size() + " contacts for " + wanted.size());
    }
    return new Answer.Known(contacts);
  }
}
