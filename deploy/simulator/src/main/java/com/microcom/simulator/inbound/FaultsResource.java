package com.microcom.simulator.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.simulator.failing.Fault;
import com.microcom.simulator.failing.Faults;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestPath;

/** What goes wrong, and when. */
@Path("/__sim/faults")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class FaultsResource {
  private final Faults faults;

  public FaultsResource(Faults faults) {
    this.faults = faults;
  }

  /** One rule or a list of them, added to those in force. @return the added ones with their ids */
  @POST
  public List<Fault> add(byte[] body) {
    var json = Body.json(body);
    var rules = json.isArray()
        ? StreamSupport.stream(json.spliterator(), false).map(FaultsResource::read).toList()
        : List.of(read(json));
    return faults.add(rules);
  }

  private static Fault read(JsonNode rule) {
    if (!rule.isObject()) {
      throw Refusal.badRequest("A rule is an object, e.g. {\"path\":\"/erp/orders\",\"times\":2,\"status\":503}.");
    }
    var fault = Body.ofControl(rule, Fault.class);
    var problem = fault.problem();
    if (problem != null) {
      throw Refusal.badRequest(problem);
    }
    return fault;
  }

  @GET
  public List<Fault> all() {
    return faults.all();
  }

  @DELETE
  public void clear() {
    faults.clear();
  }

  @DELETE
  @Path("/{id}")
  public void remove(@RestPath String id) {
    if (!faults.remove(id)) {
      throw Refusal.notFound("No rule " + id);
    }
  }
}
