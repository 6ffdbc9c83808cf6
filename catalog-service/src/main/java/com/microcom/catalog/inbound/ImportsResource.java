package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.ImportList;
import com.microcom.catalog.importing.ImportReport;
import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.importing.ImportReport.State;
import com.microcom.catalog.importing.Imports;
import com.microcom.catalog.importing.Source;
import com.microcom.contracts.Problem;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A list comes in as the form field {@code file}, or as the body itself. The answer is its report, or with {@code Prefer:
 * respond-async} 202 and where to look how far it is.
 */
@Path("/imports")
@Blocking
public class ImportsResource {
  private static final Duration SLOW_CLOCKS = Duration.ofMinutes(1);
  private static final int MOST_SHOWN = 100;
  private static final int MOST_REJECTIONS = 10_000;

  private final RunImports runImports;
  private final ImportList importList;
  private final Imports imports;
  private final UploadedLists uploaded;
  private final Clock clock;

  ImportsResource(RunImports runImports, ImportList importList, Imports imports, UploadedLists uploaded, Clock clock) {
    this.runImports = runImports;
    this.importList = importList;
    this.imports = imports;
    this.uploaded = uploaded;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @RestForm("file") FileUpload file,
      @QueryParam("source") @DefaultValue(Source.ANYBODY) String source,
      @QueryParam("asOf") String asOf,
      @QueryParam("confirm") @DefaultValue("false") boolean confirm,
      @HeaderParam("Prefer") @DefaultValue("") String prefer)
      throws IOException {
    return take(uploaded.source(source), () -> uploaded.file(file), file == null ? "" : file.fileName(), asOf, confirm, prefer);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response body(
      InputStream list,
      @QueryParam("source") @DefaultValue(Source.ANYBODY) String source,
      @QueryParam("name") @DefaultValue("body") String name,
      @QueryParam("asOf") String asOf,
      @QueryParam("confirm") @DefaultValue("false") boolean confirm,
      @HeaderParam("Prefer") @DefaultValue("") String prefer)
      throws IOException {
    return take(uploaded.source(source), () -> uploaded.file(list), name, asOf, confirm, prefer);
  }

  /** The newest first. */
  @GET
  public List<ImportReport> latest(@QueryParam("limit") @DefaultValue("20") int limit) {
    return imports.latest(Math.clamp(limit, 1, MOST_SHOWN));
  }

  @GET
  @Path("/{id}")
  public ImportReport report(@PathParam("id") UUID id) {
    return imports.find(id).orElseThrow(() -> new Refused(Problem.of(404, "catalog.import-unknown", "Unknown import", "No hay una importación con ese número.")));
  }

  /** Every row that was not taken, page by page. */
  @GET
  @Path("/{id}/rejected")
  public List<Rejection> rejected(@PathParam("id") UUID id, @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("1000") int limit) {
    return imports.rejected(report(id).id(), Math.max(0, offset), Math.clamp(limit, 1, MOST_REJECTIONS));
  }

  private interface Arriving {
    java.nio.file.Path file() throws IOException;
  }

  private Response take(Source source, Arriving list, String name, String asOf, boolean confirm, String prefer) throws IOException {
    if (runImports.isFull()) {
      throw new Refused(Problem.of(503, "catalog.imports-busy", "Too many imports", "Hay muchas listas esperando. Probá de nuevo en unos minutos."));
    }
    var at = instant(asOf);
    var file = list.file();
    var order = importList.begin(source, name, at, confirm);
    var running = runImports.runAndDelete(order, file);
    if (prefer.contains("respond-async")) {
      return Response.accepted(imports.find(order.begun().id()).orElseThrow()).location(URI.create("/imports/" + order.begun().id())).build();
    }
    return Response.ok(orRefused(running.join())).build();
  }

  private static ImportReport orRefused(ImportReport report) {
    if (report.state() == State.DONE) {
      return report;
    }
    var status = report.state() == State.FAILED ? 500 : report.code().equals("catalog.not-a-list") ? 422 : 409;
    throw new Refused(Problem.of(status, report.code(), "Import " + report.state(), report.reason()).with(Map.of("import", report.id())));
  }

  /** A time that is still to come would make every later count look old. */
  private Instant instant(String asOf) {
    try {
      var instant = asOf == null ? null : Instant.parse(asOf);
      if (instant != null && instant.isAfter(clock.instant().plus(SLOW_CLOCKS))) {
        throw new Refused(Problem.of(400, "catalog.import-invalid", "asOf in the future", "asOf está en el futuro: es de cuándo son los datos."));
      }
      return instant;
    } catch (DateTimeParseException e) {
      throw new Refused(Problem.of(400, "catalog.import-invalid", "Invalid asOf", "asOf es un instante como 2026-11-22T21:30:00Z."));
    }
  }
}
