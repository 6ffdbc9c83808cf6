package com.microcom.gateway.inbound;

import com.microcom.contracts.Problem;
import com.microcom.gateway.receiving.DatabaseUnavailable;
import com.microcom.gateway.receiving.ReceivedEvents;
import com.microcom.gateway.zenvia.ZenviaEvents;
import com.microcom.gateway.zenvia.ZenviaSettings;
import com.microcom.messaging.http.Refused;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Where Zenvia posts events. Authenticated, capped, stored once and answered; everything else happens afterwards. */
@Path(ZenviaSettings.WEBHOOK_PATH)
public class ZenviaWebhook {
  private static final Logger LOG = Logger.getLogger(ZenviaWebhook.class);
  private static final int MOST_BYTES = 1 << 20;

  private final ZenviaSettings settings;
  private final ReceivedEvents events;
  private final ReceivedEventsWorker worker;
  private final Clock clock;

  public ZenviaWebhook(ZenviaSettings settings, ReceivedEvents events, ReceivedEventsWorker worker, Clock clock) {
    this.settings = settings;
    this.events = events;
    this.worker = worker;
    this.clock = clock;
  }

  /** Exactly 200: only that ends Zenvia's retries. */
  @POST
  public Response receive(@HeaderParam(ZenviaSettings.SECRET_HEADER) String secret, InputStream body) throws IOException {
    if (!authentic(secret)) {
      throw refused(401, "webhook.unauthenticated", "Unauthenticated", "El encabezado " + ZenviaSettings.SECRET_HEADER + " falta o no es el esperado.");
    }
    var bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw refused(413, "webhook.too-large", "Too large", "Un evento tiene como máximo 1 MB.");
    }
    var event =
        ZenviaEvents.stamp(bytes)
            .orElseThrow(() -> refused(400, "webhook.not-an-event", "Not an event", "Se espera un objeto JSON con «id» y «type»."));
    store(event, new String(bytes, StandardCharsets.UTF_8));
    worker.wake();
    return Response.ok().build();
  }

  private void store(ZenviaEvents.Stamp event, String body) {
    try {
      events.store(event.id(), event.type(), event.subject(), body, clock.instant());
    } catch (DatabaseUnavailable e) {
      LOG.errorf("Event %s could not be stored: %s", event.id(), e.getMessage());
      throw refused(503, "webhook.not-stored", "Not stored", "El evento no se pudo guardar; hay que volver a enviarlo.");
    }
  }

  private boolean authentic(String secret) {
    if (secret == null) {
      return false;
    }
    // Both are compared, always: the time tells nothing.
    var current = equal(secret, settings.webhookSecret());
    var previous = settings.previousWebhookSecret().map(known -> equal(secret, known)).orElse(false);
    return current | previous;
  }

  private static boolean equal(String given, String known) {
    return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
  }

  private static Refused refused(int status, String code, String title, String detail) {
    return new Refused(Problem.of(status, code, title, detail));
  }
}
