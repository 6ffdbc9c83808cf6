package com.microcom.gateway.outbound;

import com.microcom.contracts.Wire;
import com.microcom.gateway.zenvia.ZenviaSettings;
import com.microcom.messaging.http.WholeAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Requests to Zenvia with its token; each is over in time, body included. */
@ApplicationScoped
class ZenviaHttp {
  private final ZenviaSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();

  ZenviaHttp(ZenviaSettings settings) {
    this.settings = settings;
  }

  HttpResponse<byte[]> send(String method, String path, Object json, Duration within) throws IOException {
    var body = json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(Wire.write(json));
    return send(method, path, body, Map.of("Content-Type", "application/json"), within);
  }

  HttpResponse<byte[]> send(String method, String path, BodyPublisher body, Map<String, String> headers, Duration within)
      throws IOException {
    var request = HttpRequest.newBuilder(URI.create(settings.url() + path)).method(method, body);
    request.header("X-API-TOKEN", settings.token());
    headers.forEach(request::header);
    return WholeAnswer.to(request.build(), http, within);
  }
}
