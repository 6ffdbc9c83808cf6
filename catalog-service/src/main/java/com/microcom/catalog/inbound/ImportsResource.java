package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.ImportProducts;
import com.microcom.catalog.importing.ImportReport;
import com.microcom.catalog.importing.Imports;
import com.microcom.contracts.Problem;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A list comes in as the form field {@code file}, or as the body itself. */
@Path("/imports")
@Blocking
public class ImportsResource {
  private static final long LARGEST = 20L * 1024 * 1024;

  private final ImportProducts importProducts;
  private final Imports imports;

  ImportsResource(ImportProducts importProducts, Imports imports) {
    this.importProducts = importProducts;
    this.imports = imports;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public ImportReport upload(@RestForm("file") FileUpload file) throws IOException {
    if (file == null) {
      throw new Refused(Problem.of(400, "catalog.import-without-file", "No file", "Falta el archivo: mandalo en el campo «file»."));
    }
    refuseIfTooLarge(file.size());
    return take(Files.readAllBytes(file.uploadedFile()), file.fileName());
  }

  @POST
  @Consumes({"text/csv", "text/plain", "application/csv", "application/vnd.ms-excel", MediaType.APPLICATION_OCTET_STREAM})
  public ImportReport body(byte[] file) {
    refuseIfTooLarge(file.length);
    return take(file, "body");
  }

  @GET
  @Path("/{id}")
  public ImportReport report(@PathParam("id") UUID id) {
    return imports.find(id).orElseThrow(() -> new Refused(Problem.of(404, "catalog.import-unknown", "Unknown import", "No hay una importación con ese número.")));
  }

  private ImportReport take(byte[] file, String name) {
    return switch (importProducts.take(file, name)) {
      case ImportProducts.Imported(var report) -> report;
      case ImportProducts.Refused(var reason) ->
          throw new Refused(Problem.of(422, "catalog.not-a-list", "Not a product list", reason + " El catálogo quedó como estaba."));
    };
  }

  private static void refuseIfTooLarge(long bytes) {
    if (bytes > LARGEST) {
      throw new Refused(Problem.of(413, "catalog.list-too-large", "List too large", "El archivo supera los 20 MB. Partilo en varios."));
    }
  }
}
