package com.microcom.catalog.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.catalog.importing.PreviewList;
import com.microcom.catalog.importing.Pulls;
import com.microcom.catalog.importing.Source;
import com.microcom.catalog.importing.Sources;
import com.microcom.contracts.Problem;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where lists come from and how they are read. */
@Path("/sources")
@Blocking
public class SourcesResource {
  private final Sources sources;
  private final UploadedLists uploaded;
  private final Pulls pulls;
  private final Clock clock;
  private final ZoneId zone;

  SourcesResource(Sources sources, UploadedLists uploaded, Pulls pulls, Clock clock, ZoneId zone) {
    this.sources = sources;
    this.pulls = pulls;
    this.clock = clock;
    this.uploaded = uploaded;
    this.zone = zone;
  }

  @GET
  public List<Source> all() {
    return sources.all();
  }

  @GET
  @Path("/{name}")
  public Source one(@PathParam("name") String name) {
    return uploaded.source(name);
  }

  /** The name of the path counts; a name in the body may be left out. */
  @PUT
  @Path("/{name}")
  public Source save(@PathParam("name") String name, ObjectNode settings) {
    var source = Settings.read(name, settings);
    sources.save(source);
    return source;
  }

  @DELETE
  @Path("/{name}")
  public Response remove(@PathParam("name") String name) {
    if (!sources.remove(name)) {
      throw new Refused(Problem.of(404, "catalog.source-unknown", "Unknown source", "No hay una fuente «" + name + "»."));
    }
    return Response.noContent().build();
  }

  /** When it is fetched next, and what came of the last time. */
  @GET
  @Path("/{name}/pull")
  public Pulls.State pull(@PathParam("name") String name) {
    return pulls.find(name).orElseThrow(() -> notPulled(name));
  }

  /** Fetches it now instead of waiting. */
  @POST
  @Path("/{name}/pull")
  @Consumes(MediaType.WILDCARD)
  public Response pullNow(@PathParam("name") String name) {
    if (!pulls.hurry(name, clock.instant())) {
      throw notPulled(name);
    }
    return Response.accepted(pull(name)).build();
  }

  private static Refused notPulled(String name) {
    return new Refused(Problem.of(404, "catalog.source-not-pulled", "Not pulled", "La fuente «" + name + "» no se trae de ningún lado: falta \"pull\" en sus datos."));
  }

  /** Shows how the source would read this list, and what it would leave out. Changes nothing. */
  @POST
  @Path("/{name}/preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public PreviewList.Preview preview(@PathParam("name") String name, @RestForm("file") FileUpload file) throws IOException {
    return preview(name, uploaded.file(file));
  }

  @POST
  @Path("/{name}/preview")
  @Consumes(MediaType.WILDCARD)
  public PreviewList.Preview preview(@PathParam("name") String name, InputStream list) throws IOException {
    return preview(name, uploaded.file(list));
  }

  /** A source that is not saved yet is shown as its headers speak for themselves. */
  private PreviewList.Preview preview(String name, java.nio.file.Path file) throws IOException {
    try {
      return switch (PreviewList.of(file, sources.find(name).orElseGet(() -> Source.named(name)), zone)) {
        case PreviewList.Preview preview -> preview;
        case PreviewList.NotAList(var reason) -> throw new Refused(Problem.of(422, "catalog.not-a-list", "Not a product list", reason));
      };
    } finally {
      Files.delete(file);
    }
  }
}
