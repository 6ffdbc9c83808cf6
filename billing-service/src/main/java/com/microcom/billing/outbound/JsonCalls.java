package com.microcom.billing.outbound;

import com.microcom.contracts.Wire;
import com.microcom.messaging.http.WholeAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** JSON over HTTP to another party, with time-outs. */
final class JsonCalls {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
  private final Duration timeout;

  JsonCalls(Duration timeout) {
    this.timeout = timeout;
  }

  /** @throws IOException if no whole answer came in time; an interruption counts as that */
  HttpResponse<byte[]> send(String method, URI address, Object body) throws IOException {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .method(method, BodyPublishers.ofByteArray(Wire.write(body)))
            .build();
    return WholeAnswer.to(request, http, timeout);
  }
}
