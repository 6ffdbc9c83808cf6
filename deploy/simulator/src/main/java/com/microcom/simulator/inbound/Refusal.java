package com.microcom.simulator.inbound;

import com.microcom.contracts.Problem;
import com.microcom.simulator.ZenviaError;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How a resource says no: with Zenvia's error body where Zenvia is simulated, with problem details everywhere else. */
final class Refusal {
  private Refusal() {}

  static WebApplicationException of(ZenviaError error) {
    return new WebApplicationException(response(error));
  }

  static Response response(ZenviaError error) {
    return Response.status(error.status()).type(MediaType.APPLICATION_JSON).entity(error).build();
  }

  /** @param detail what is wrong and what is expected */
  static WebApplicationException badRequest(String detail) {
    return problem(400, "simulator.bad-request", "Bad request", detail);
  }

  static WebApplicationException notFound(String detail) {
    return problem(404, "simulator.not-found", "Not found", detail);
  }

  private static WebApplicationException problem(int status, String code, String title, String detail) {
    return new WebApplicationException(
        Response.status(status).type(Problem.MEDIA_TYPE).entity(Problem.of(status, code, title, detail)).build());
  }
}
