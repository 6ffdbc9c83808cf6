package com.microcom.simulator.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.ZenviaError;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;

/** Zenvia's API wants its token on every request. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class ApiTokenFilter implements ContainerRequestFilter {
  // Filters are made before the configuration is there.
  private final Instance<SimulatorConfig> config;

  public ApiTokenFilter(Instance<SimulatorConfig> config) {
    this.config = config;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var given = request.getHeaderString("X-API-TOKEN");
    var isZenvia = request.getUriInfo().getPath().startsWith("/v2/");
    if (isZenvia && (given == null || !isToken(given))) {
      request.abortWith(Refusal.response(ZenviaError.unauthorised()));
    }
  }

  private boolean isToken(String given) {
    return MessageDigest.isEqual(config.get().apiToken().getBytes(UTF_8), given.getBytes(UTF_8));
  }
}
