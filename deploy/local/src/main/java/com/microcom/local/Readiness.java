package com.microcom.local;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks a process once whether it can work. */
@FunctionalInterface
interface Readiness {
  HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  boolean isReady() throws InterruptedException;

  static Readiness http(String url) {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(2)).build();
    return () -> {
      try {
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
      } catch (IOException e) {
        return false;
      }
    };
  }

  /** The port answers and the process has said so in its log. */
  static Readiness port(int port, String word, Path log) {
    return () -> {
      try (var socket = new Socket("127.0.0.1", port)) {
        return socket.isConnected() && Files.readString(log).contains(word);
      } catch (IOException e) {
        return false;
      }
    };
  }
}
