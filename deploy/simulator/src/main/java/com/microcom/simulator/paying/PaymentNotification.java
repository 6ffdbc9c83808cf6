package com.microcom.simulator.paying;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code POST <notification_url>?data.id=…&type=payment} with {@code x-signature: ts=<millis>,v1=<hex>}, where {@code v1} is
 * HMAC-SHA256 of {@code id:<data.id>;request-id:<x-request-id>;ts:<ts>;}.
 */
final class PaymentNotification {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String secret;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  PaymentNotification(String secret) {
    this.secret = secret;
  }

  /** @return the HTTP status, or what went wrong */
  String send(String url, String paymentId, String requestId, Instant now) {
    var ts = String.valueOf(now.toEpochMilli());
    var body = "{\"action\":\"payment.created\",\"type\":\"payment\",\"data\":{\"id\":\"" + paymentId + "\"},\"date_created\":\"" + now + "\"}";
    try {
      var request = HttpRequest.newBuilder(URI.create(url + (url.contains("?") ? "&" : "?") + "data.id=" + paymentId + "&type=payment"))
          .timeout(PATIENCE)
          .header("Content-Type", "application/json")
          .header("x-request-id", requestId)
          .header("x-signature", "ts=" + ts + ",v1=" + sign("id:" + paymentId + ";request-id:" + requestId + ";ts:" + ts + ";"))
          .POST(BodyPublishers.ofString(body))
          .build();
      return String.valueOf(client.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException | IllegalArgumentException e) {
      return String.valueOf(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private String sign(String manifest) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(manifest.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 belongs to every Java platform", e);
    }
  }
}
