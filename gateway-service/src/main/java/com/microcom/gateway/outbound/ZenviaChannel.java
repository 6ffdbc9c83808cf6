package com.microcom.gateway.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microcom.contracts.Wire;
import com.microcom.gateway.delivering.Documents;
import com.microcom.gateway.delivering.MessageChannel;
import com.microcom.gateway.delivering.Outcome;
import com.microcom.gateway.delivering.SendingRules;
import com.microcom.gateway.zenvia.ZenviaMessages;
import com.microcom.gateway.zenvia.ZenviaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** WhatsApp through Zenvia. What counts is what each failure proves: nothing sent, never to be sent, or nobody knows. */
@ApplicationScoped
class ZenviaChannel implements MessageChannel {
  private final ZenviaHttp http;
  private final ZenviaSettings settings;
  private final SendingRules rules;
  private final ProviderBreaker breaker;
  private final ProviderRefusals refusals;

  ZenviaChannel(
      ZenviaHttp http, ZenviaSettings settings, SendingRules rules, ProviderBreaker breaker, ProviderRefusals refusals) {
    this.http = http;
    this.settings = settings;
    this.rules = rules;
    this.breaker = breaker;
    this.refusals = refusals;
  }

  @Override
  public Outcome send(Outgoing message) {
    return breaker.guard(() -> post(message));
  }

  private Outcome post(Outgoing message) {
    try {
      var body = ZenviaMessages.message(settings.botNumber(), message);
      return read(http.send("POST", "/channels/whatsapp/messages", body, rules.answerWithin()));
    } catch (IOException e) {
      return neverLeft(e) ? new Outcome.NotSent(e.toString()) : new Outcome.Ambiguous(e.toString());
    }
  }

  private Outcome read(HttpResponse<byte[]> response) {
    var body = json(response);
    var status = response.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Accepted(body.path("id").isTextual() ? body.path("id").asText() : null);
    }
    if (refusals.isAboutUs(status, body)) {
      return refusals.noted("messages", status);
    }
    if (status == 429 || status == 503 || status == 500 && body.hasNonNull("code")) {
      // The provider itself says that it did not take it.
      return new Outcome.NotSent("HTTP " + status);
    }
    // A gateway on the way may answer although the provider has the message.
    return status >= 500 ? new Outcome.Ambiguous("HTTP " + status) : rejected(status, body);
  }

  private static Outcome rejected(int status, JsonNode body) {
    var code = body.path("code").isTextual() ? body.path("code").asText() : "HTTP_" + status;
    var detail = body.path("details").path(0).path("message").asText(body.path("message").asText(null));
    return new Outcome.Rejected(code, detail);
  }

  @Override
  public Upload upload(Documents.File file) {
    var url = new AtomicReference<String>();
    var outcome = breaker.guard(() -> post(file, url));
    return switch (outcome) {
      case Outcome.Accepted accepted -> new Upload.Done(new UploadedFile(url.get(), file.mimeType()));
      // A file that may be there is no message that may have gone out: nothing was sent.
      case Outcome.Ambiguous(var cause) -> new Upload.Failed(new Outcome.NotSent(cause));
      case Outcome other -> new Upload.Failed(other);
    };
  }

  /** @param url takes where the provider holds the file */
  private Outcome post(Documents.File file, AtomicReference<String> url) {
    try {
      var multipart = Multipart.of(file);
      var headers = Map.of("Content-Type", multipart.contentType());
      var response = http.send("POST", "/files", multipart.body(), headers, rules.answerWithin());
      url.set(json(response).path("url").asText(""));
      return response.statusCode() / 100 == 2 && !url.get().isBlank() ? new Outcome.Accepted(null) : refused(response);
    } catch (IOException e) {
      return new Outcome.NotSent("upload: " + e);
    }
  }

  private Outcome refused(HttpResponse<byte[]> response) {
    var status = response.statusCode();
    if (refusals.isAboutUs(status, json(response))) {
      return refusals.noted("files", status);
    }
    return status / 100 == 4 && status != 429
        ? new Outcome.Rejected("file-refused", "HTTP " + status)
        : new Outcome.NotSent("upload: HTTP " + status);
  }

  private static boolean neverLeft(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof HttpConnectTimeoutException
          || cause instanceof UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  /** Error bodies may be HTML or empty. */
  static JsonNode json(HttpResponse<byte[]> response) {
    try {
      var node = Wire.json().readTree(response.body());
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
