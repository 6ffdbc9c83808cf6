package com.microcom.simulator.inbound;

import com.microcom.simulator.chatting.SendToContact;
import com.microcom.simulator.chatting.SendToContact.Answer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Zenvia: sending. 200 means accepted, no more. */
@Path("/v2/channels/whatsapp/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class MessagesResource {
  private final SendToContact sending;

  public MessagesResource(SendToContact sending) {
    this.sending = sending;
  }

  @POST
  public Response send(byte[] body) {
    return switch (sending.byApi(Body.ofZenvia(body))) {
      case Answer.Accepted accepted -> Response.ok(accepted.message()).build();
      case Answer.Refused refused -> Refusal.response(refused.error());
    };
  }
}
