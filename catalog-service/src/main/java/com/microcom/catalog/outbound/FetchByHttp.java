package com.microcom.catalog.outbound;

import com.microcom.catalog.importing.Fetching;
import com.microcom.catalog.importing.Fetching.Fetched;
import com.microcom.catalog.importing.Fetching.NotFetched;
import com.microcom.catalog.importing.Pull;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A list at an address. Redirects are not followed: they would carry the headers' secrets elsewhere. */
@ApplicationScoped
class FetchByHttp {
  private static final long LARGEST = 64L * 1024 * 1024;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int BUFFER = 64 * 1024;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();

  Fetching.Outcome fetch(Pull.Http pull, FetchOverTheNetwork.Secrets secrets) throws FetchOverTheNetwork.Missing {
    var request = HttpRequest.newBuilder(URI.create(pull.url())).timeout(pull.timeout()).GET();
    for (var header : pull.headers().entrySet()) {
      request.header(header.getKey(), secrets.of(header.getValue()));
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        answer.body().close();
        return new NotFetched("El servidor respondió " + answer.statusCode() + ".");
      }
      return within(pull.timeout(), answer);
    } catch (java.net.http.HttpTimeoutException e) {
      return new NotFetched("El servidor no respondió en " + pull.timeout().toSeconds() + " s.");
    } catch (IOException e) {
      return new NotFetched("No se pudo leer del servidor: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new NotFetched("Se interrumpió.");
    }
  }

  /** The request's own time-out ends with the headers; a body that trickles has one as well. */
  private static Fetching.Outcome within(Duration timeout, HttpResponse<InputStream> answer) throws IOException, InterruptedException {
    var file = Files.createTempFile("pull", ".tmp");
    try (var body = answer.body();
        var one = Executors.newVirtualThreadPerTaskExecutor()) {
      var copying = CompletableFuture.supplyAsync(() -> copy(body, file), one);
      try {
        if (copying.get(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
          return new Fetched(file, answer.uri().getPath());
        }
        Files.delete(file);
        return new NotFetched("La lista supera los 64 MB.");
      } catch (TimeoutException e) {
        body.close();
        Files.delete(file);
        return new NotFetched("El servidor no terminó de responder en " + timeout.toSeconds() + " s.");
      } catch (ExecutionException e) {
        Files.delete(file);
        throw new IOException(e.getCause().getMessage(), e.getCause());
      }
    }
  }

  private static boolean copy(InputStream body, Path file) {
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[BUFFER];
      var size = 0L;
      for (var n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        size += n;
        if (size > LARGEST) {
          return false;
        }
        out.write(buffer, 0, n);
      }
      return true;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
