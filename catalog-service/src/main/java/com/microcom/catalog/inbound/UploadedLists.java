package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.Source;
import com.microcom.catalog.importing.Sources;
import com.microcom.contracts.Problem;
import com.microcom.contracts.Wire;
import com.microcom.messaging.http.Refused;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Lists on their way in over HTTP: to a file of our own, never into memory, up to a limit. */
@ApplicationScoped
public class UploadedLists {
  static final long LARGEST = 64L * 1024 * 1024;
  private static final int BEFORE_THE_BODY = 1_000;
  private static final long LAST_WORD_MS = 500;
  private static final int BUFFER = 64 * 1024;

  private final Sources sources;

  UploadedLists(Sources sources) {
    this.sources = sources;
  }

  /** Who says that 200 MB will come is answered before they do; who does not say is cut off on the way. */
  void refuseLarge(@Observes Filters filters) {
    filters.register(UploadedLists::refuseLarge, BEFORE_THE_BODY);
  }

  private static void refuseLarge(RoutingContext context) {
    if (context.request().method() != HttpMethod.POST || announced(context) <= LARGEST) {
      context.next();
      return;
    }
    context.response().setStatusCode(413).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).putHeader(HttpHeaders.CONNECTION, "close").end(Buffer.buffer(Wire.write(tooLarge())));
    // What is still coming is not read; a moment for the answer to be read before the line is cut.
    context.vertx().setTimer(LAST_WORD_MS, timer -> context.request().connection().close());
  }

  private static long announced(RoutingContext context) {
    var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Source source(String name) {
    return sources.find(name).or(() -> name.equals(Source.ANYBODY) ? Optional.of(Source.named(name)) : Optional.empty()).orElseThrow(() ->
        new Refused(Problem.of(404, "catalog.source-unknown", "Unknown source", "No hay una fuente «" + name + "». Creala con PUT /sources/" + name + ".")));
  }

  Path file(FileUpload upload) throws IOException {
    if (upload == null) {
      throw new Refused(Problem.of(400, "catalog.import-without-file", "No file", "Falta el archivo: mandalo en el campo «file»."));
    }
    if (upload.size() > LARGEST) {
      throw new Refused(tooLarge());
    }
    // The upload is deleted with its request, the list is read after it.
    return Files.move(upload.uploadedFile(), Files.createTempFile("list", ".tmp"), StandardCopyOption.REPLACE_EXISTING);
  }

  Path file(InputStream body) throws IOException {
    var file = Files.createTempFile("list", ".tmp");
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[BUFFER];
      var size = 0L;
      for (var n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        size += n;
        if (size > LARGEST) {
          throw new Refused(tooLarge());
        }
        out.write(buffer, 0, n);
      }
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static Problem tooLarge() {
    return Problem.of(413, "catalog.list-too-large", "List too large", "El archivo supera los 64 MB. Partilo en varios.");
  }
}
