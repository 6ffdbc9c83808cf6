package com.microcom.simulator.inbound;

import com.microcom.simulator.ZenviaError;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is simulated answers in its own words even where it has nothing, or has failed. */
public class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  @ServerExceptionMapper
  public Response notFound(NotFoundException e, UriInfo uri) {
    return uri.getPath().startsWith("/v2/")
        ? Refusal.response(ZenviaError.notFound())
        : Refusal.notFound("There is nothing at " + uri.getPath()).getResponse();
  }

  /** A wrong method or media type is the caller's mistake, not a failure. */
  @ServerExceptionMapper
  public Response refused(WebApplicationException e) {
    return e.getResponse();
  }

  @ServerExceptionMapper
  public Response failed(RuntimeException e, UriInfo uri) {
    LOG.errorf(e, "%s failed", uri.getPath());
    return Refusal.response(ZenviaError.internal());
  }
}
