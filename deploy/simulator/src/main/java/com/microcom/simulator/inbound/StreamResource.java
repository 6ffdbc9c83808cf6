package com.microcom.simulator.inbound;

import com.microcom.simulator.chatting.Contact;
import com.microcom.simulator.chatting.Message;
import com.microcom.simulator.serving.Conversation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Everything that changes, as it happens; the chat page listens to it. */
@Path("/__sim/stream")
@ApplicationScoped
public class StreamResource {
  // Proxies and browsers give up on a silent connection after about half a minute.
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final BroadcastProcessor<Change> changes = BroadcastProcessor.create();

  /** @param type message, contact, conversation, reset or ping */
  public record Change(String type, Object data) {}

  /** Fired when the world starts anew. */
  public record WorldReset() {}

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  public Multi<Change> stream() {
    var pings = Multi.createFrom().ticks().every(HEARTBEAT).onOverflow().drop().map(tick -> new Change("ping", tick));
    return Multi.createBy().merging().streams(changes.onOverflow().buffer(10_000), pings);
  }

  void on(@Observes Message message) {
    publish(new Change("message", message));
  }

  void on(@Observes Contact contact) {
    publish(new Change("contact", contact));
  }

  void on(@Observes Conversation conversation) {
    publish(new Change("conversation", conversation));
  }

  void on(@Observes WorldReset reset) {
    publish(new Change("reset", reset));
  }

  // Reactive streams forbid two onNext at once, and changes come from many threads.
  private synchronized void publish(Change change) {
    changes.onNext(change);
  }
}
