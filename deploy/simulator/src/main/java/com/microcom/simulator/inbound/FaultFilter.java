package com.microcom.simulator.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Wire;
import com.microcom.simulator.failing.Fault;
import com.microcom.simulator.failing.Faults;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Spoils requests to the simulated parties as {@link Faults} says; the control API itself is never touched. */
@Provider
@Priority(Priorities.USER)
public class FaultFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final List<String> SPOILABLE = List.of("/v2/", "/erp/", "/payments/", "/files/");
  private static final String LATER = FaultFilter.class.getName();
  // Longer than anybody should wait.
  private static final Duration HANG = Duration.ofMinutes(1);

  private final Faults faults;
  private final HttpServerRequest connection;

  public FaultFilter(Faults faults, HttpServerRequest connection) {
    this.faults = faults;
    this.connection = connection;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    var path = request.getUriInfo().getPath();
    if (SPOILABLE.stream().noneMatch(path::startsWith)) {
      return;
    }
    var fault = faults.ofRequest(request.getMethod(), path, contact(request)).orElse(null);
    if (fault != null && fault.happensAfter()) {
      request.setProperty(LATER, fault);
    } else if (fault != null && endsConnection(fault)) {
      request.abortWith(Response.status(503).build());
    } else if (fault != null && fault.status() != null) {
      request.abortWith(answer(fault));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(LATER) instanceof Fault fault && !endsConnection(fault) && fault.status() != null) {
      var spoilt = answer(fault);
      response.setStatus(spoilt.getStatus());
      response.getHeaders().putAll(spoilt.getHeaders());
      response.setEntity(spoilt.getEntity());
    }
  }

  /** Waits as long as the fault says. @return true if it has closed the connection, so that no answer can leave */
  private boolean endsConnection(Fault fault) {
    pause(fault);
    if (fault.hang() || fault.reset()) {
      // Waited for, or the answer might still slip out before it.
      connection.connection().close().toCompletionStage().toCompletableFuture().join();
      return true;
    }
    return false;
  }

  private static Response answer(Fault fault) {
    var body = fault.body();
    var plain = body != null && body.isTextual();
    var answer = Response.status(fault.status()).entity(plain ? body.asText() : body)
        .type(plain ? MediaType.TEXT_HTML : MediaType.APPLICATION_JSON);
    if (fault.headers() != null) {
      fault.headers().forEach(answer::header);
    }
    return answer.build();
  }

  /** Whom a message is for; the body is put back for the resource. */
  private static String contact(ContainerRequestContext request) throws IOException {
    if (!request.getUriInfo().getPath().startsWith("/v2/channels/")) {
      return null;
    }
    var body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return recipient(body);
  }

  private static String recipient(byte[] body) {
    try {
      JsonNode message = Wire.json().readTree(body);
      return message == null ? null : message.path("to").asText(null);
    } catch (IOException notJson) {
      return null;
    }
  }

  private void pause(Fault fault) {
    try {
      if (fault.hang()) {
        faults.hold(HANG);
      } else if (fault.delay() != null) {
        Thread.sleep(fault.delay());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
