package com.microcom.messaging.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WholeAnswerTest {
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  @Timeout(30)
  void a_body_that_stops_ends_with_the_time_and_the_connection_is_closed() throws Exception {
    try (var server = server()) {
      var closed = answering(server, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");

      assertThatThrownBy(() -> WholeAnswer.to(request(server.getLocalPort()), http, Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);

      assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  @Timeout(30)
  void a_whole_answer_comes_as_it_is() throws Exception {
    try (var server = server()) {
      answering(server, "HTTP/1.1 418 x\r\nContent-Length: 5\r\n\r\nwhole");

      var answer = WholeAnswer.to(request(server.getLocalPort()), http, Duration.ofSeconds(10));

      assertThat(answer.statusCode()).isEqualTo(418);
      assertThat(new String(answer.body(), US_ASCII)).isEqualTo("whole");
    }
  }

  @Test
  void where_nobody_listens_is_told_by_the_type() throws Exception {
    int port;
    try (var server = server()) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(() -> WholeAnswer.to(request(port), http, Duration.ofSeconds(10))).isInstanceOf(ConnectException.class);
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static HttpRequest request(int port) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
  }

  /** Says that to the first caller and nothing more. @return true once the caller has hung up */
  private static CompletableFuture<Boolean> answering(ServerSocket server, String bytes) {
    // On a thread of its own: the client completes its answers on the common pool, which has one thread on two cores.
    return CompletableFuture.supplyAsync(
        () -> {
          try (var caller = server.accept()) {
            caller.getOutputStream().write(bytes.getBytes(US_ASCII));
            caller.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            return true;
          } catch (IOException e) {
            // A reset is a way of hanging up, too.
            return true;
          }
        },
        Thread.ofVirtual()::start);
  }
}
