package com.microcom.billing.outbound;

import com.microcom.billing.BillingSettings;
import com.microcom.billing.erp.Erp;
import com.microcom.billing.erp.ErpAnswer;
import com.microcom.billing.erp.ErpOrder;
import com.microcom.contracts.Wire;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * {@code POST {ERP_URL}/erp/orders} → 2xx {@code {"reference"}}. The queue of posts tries again; here is only the time-out, and the
 * breaker that leaves a management system that is down in peace for a few seconds.
 */
@ApplicationScoped
class HttpErp implements Erp {
  /** Request Timeout, Too Early and Too Many Requests speak of the moment, not of the order. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private static final int REASON_CHARACTERS = 300;

  private record Reply(String reference) {}

  private final URI address;
  private final JsonCalls calls = new JsonCalls(Duration.ofSeconds(5));
  private final TypedGuard<ErpAnswer> guard =
      TypedGuard.create(ErpAnswer.class)
          .withCircuitBreaker()
          .requestVolumeThreshold(20)
          .failureRatio(0.8)
          .delay(5, ChronoUnit.SECONDS)
          .done()
          .build();

  HttpErp(BillingSettings settings) {
    this.address = settings.erpUrl().resolve("/erp/orders");
  }

  @Override
  public ErpAnswer post(ErpOrder order) {
    try {
      return guard.call(() -> send(order));
    } catch (CircuitBreakerOpenException e) {
      return new ErpAnswer.Unavailable("not called: it failed too often just now");
    } catch (Exception e) {
      return new ErpAnswer.Unavailable(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private ErpAnswer send(ErpOrder order) throws IOException, Wire.UnreadableException {
    var response = calls.send("POST", address, order);
    var status = response.statusCode();
    if (status / 100 == 2) {
      return accepted(response);
    }
    if (status / 100 == 4 && !PASSING.contains(status)) {
      return new ErpAnswer.Refused(reason(response));
    }
    // Thrown and not returned, so that the breaker counts it.
    throw new IOException(reason(response));
  }

  private static ErpAnswer accepted(HttpResponse<byte[]> response) throws IOException, Wire.UnreadableException {
    var reference = Wire.read(response.body(), Reply.class).reference();
    if (reference == null || reference.isBlank()) {
      throw new IOException("HTTP " + response.statusCode() + " without a reference");
    }
    return new ErpAnswer.Accepted(reference);
  }

  private static String reason(HttpResponse<byte[]> response) {
    var body = new String(response.body(), StandardCharsets.UTF_8).strip();
    var text = "HTTP " + response.statusCode() + (body.isEmpty() ? "" : ": " + body);
    return text.length() > REASON_CHARACTERS ? text.substring(0, REASON_CHARACTERS) : text;
  }
}
