package com.microcom.gateway.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.gateway.delivering.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Answers that say nothing of the message: the provider does not let <em>us</em> in (a token that is wrong, revoked or being rotated),
 * or somebody on the way answers in its place. No message is given up for that; all of them wait until a person has mended it.
 */
@ApplicationScoped
class ProviderRefusals {
  private static final Logger LOG = Logger.getLogger(ProviderRefusals.class);

  /** Unauthorized, Forbidden, Proxy Authentication Required, Request Timeout. */
  private static final Set<Integer> ABOUT_US = Set.of(401, 403, 407, 408);

  /** Not Found and Method Not Allowed are the provider's word on a message only with its own error code; else our address is wrong. */
  private static final Set<Integer> ABOUT_US_WITHOUT_CODE = Set.of(404, 405);

  private final MeterRegistry metrics;

  ProviderRefusals(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  boolean isAboutUs(int status, JsonNode body) {
    return status / 100 == 3 || ABOUT_US.contains(status) || ABOUT_US_WITHOUT_CODE.contains(status) && !body.path("code").isTextual();
  }

  /** @param what the path's last word, for the metric */
  Outcome noted(String what, int status) {
    metrics.counter("gateway_provider_refusals_total", "path", what, "status", Integer.toString(status)).increment();
    LOG.errorf("Zenvia answers HTTP %d to %s: check ZENVIA_TOKEN and ZENVIA_URL; what is queued waits and goes out afterwards", status, what);
    return new Outcome.NotSent("HTTP " + status);
  }
}
