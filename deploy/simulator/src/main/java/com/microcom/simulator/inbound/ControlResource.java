package com.microcom.simulator.inbound;

import com.microcom.simulator.chatting.Contacts;
import com.microcom.simulator.chatting.Journal;
import com.microcom.simulator.chatting.Message;
import com.microcom.simulator.chatting.ReceiveFromContact;
import com.microcom.simulator.serving.ActAsExecutive;
import com.microcom.simulator.time.Agenda;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;

/** What people do: write, press, take over; and what time it is for them. */
@Path("/__sim")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class ControlResource {
  private final ReceiveFromContact receiving;
  private final ActAsExecutive executives;
  private final Journal journal;
  private final Agenda agenda;
  private final Clock clock;

  public ControlResource(
      ReceiveFromContact receiving, ActAsExecutive executives, Journal journal, Agenda agenda, Clock clock) {
    this.receiving = receiving;
    this.executives = executives;
    this.journal = journal;
    this.agenda = agenda;
    this.clock = clock;
  }

  /** {@code {"from","name"?,"content":{…} or "contents":[…],"idRef"?,"extra"?}}. */
  @POST
  @Path("/inbound")
  public Response inbound(byte[] body) {
    var request = InboundRequest.read(Body.ofControl(body));
    var message = receiving.receive(request.from(), request.name(), request.contents(), request.idRef(), request.extra());
    return Response.accepted(Map.of("messageId", message.id(), "seq", message.seq())).build();
  }

  @GET
  @Path("/journal")
  public List<Message> journal(@RestQuery String contact, @RestQuery @DefaultValue("0") String after) {
    if (!after.matches("\\d{1,18}")) {
      throw Refusal.badRequest("after is the seq of the last message that you have: a whole number.");
    }
    return journal.after(Long.parseLong(after), contact);
  }

  /** @param action claim, write (needs text), transfer (to: another executive, or none for the group), close */
  record AgentRequest(String contact, String action, String agent, String text, String to) {}

  @POST
  @Path("/agent")
  public Response agent(byte[] body) {
    var request = Body.ofControl(Body.ofControl(body), AgentRequest.class);
    var contact = request.contact();
    if (!Contacts.isAddress(contact)) {
      throw Refusal.badRequest("contact must be digits with country code and without +, or a BSUID (AR.abc).");
    }
    var agent = request.agent() == null || request.agent().isBlank() ? "ejecutivo-1" : request.agent();
    switch (String.valueOf(request.action())) {
      case "claim" -> executives.claim(contact, agent);
      case "write" -> {
        return Response.accepted(Map.of("messageId", executives.write(contact, agent, text(request)))).build();
      }
      case "transfer" -> executives.transfer(contact, agent, request.to());
      case "close" -> close(contact, agent);
      default -> throw Refusal.badRequest("action must be claim, write, transfer or close.");
    }
    return Response.accepted(Map.of("contact", contact, "action", request.action())).build();
  }

  private void close(String contact, String agent) {
    if (!executives.close(contact, agent)) {
      throw Refusal.badRequest("There is no open conversation with " + contact + ".");
    }
  }

  private static String text(AgentRequest request) {
    if (request.text() == null || request.text().isBlank()) {
      throw Refusal.badRequest("write needs a text.");
    }
    return request.text();
  }

  /** @param duration ISO-8601: {@code PT25H} */
  record AdvanceRequest(Duration duration) {}

  /** Answers when everything that is due until then has happened, webhook retries included. */
  @POST
  @Path("/clock/advance")
  public Map<String, Instant> advance(byte[] body) {
    var request = Body.ofControl(Body.ofControl(body), AdvanceRequest.class);
    if (request.duration() == null || request.duration().isNegative()) {
      throw Refusal.badRequest("duration must be a positive ISO-8601 duration such as PT25H.");
    }
    agenda.advance(request.duration());
    return now();
  }

  @GET
  @Path("/clock")
  public Map<String, Instant> now() {
    return Map.of("now", clock.instant());
  }
}
