package com.microcom.simulator.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.Fields;
import com.microcom.simulator.ZenviaError;
import com.microcom.simulator.ZenviaError.Detail;
import com.microcom.simulator.storing.Files;
import com.microcom.simulator.storing.SourceFetch;
import com.microcom.simulator.storing.StoredFile;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Zenvia: files, uploaded in one of its three ways. The URL in the answer needs no token and cannot be guessed. */
@Path("/v2/files")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class FilesResource {
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([^\";]+)\"?");

  private final Files files;
  private final SourceFetch sources;

  @Context UriInfo here;

  public FilesResource(Files files, SourceFetch sources) {
    this.files = files;
    this.sources = sources;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@RestForm FileUpload content, @RestForm("file") @PartType(MediaType.TEXT_PLAIN) String description)
      throws IOException {
    if (content == null) {
      throw invalid("content", "The part 'content' is required.");
    }
    var about = description == null ? JsonNodeFactory.instance.objectNode() : Body.ofZenvia(description.getBytes());
    check(about, false);
    var bytes = java.nio.file.Files.readAllBytes(content.uploadedFile());
    return created(files.add(bytes, about.path("name").asText(content.fileName()),
        about.path("mimeType").asText(content.contentType()), kept(about), null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response fetch(byte[] body) {
    var request = Body.ofZenvia(body);
    check(request, true);
    var url = request.path("sourceUrl").asText();
    return switch (sources.fetch(url, request.path("sourceHeaders"))) {
      case SourceFetch.Fetched f -> created(files.add(f.content(), request.path("name").asText(f.name()),
          request.path("mimeType").asText(f.mimeType()), kept(request), url));
      case SourceFetch.Unavailable u -> throw invalid("sourceUrl", "The file cannot be fetched: " + u.reason());
    };
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response raw(byte[] content, @RestHeader("Content-Type") String type, @RestHeader("Content-Disposition") String disposition) {
    return created(files.add(content, fileName(disposition), type, null, null));
  }

  @GET
  public List<ObjectNode> all() {
    return files.all().stream().map(this::view).toList();
  }

  @GET
  @Path("/{id}")
  public ObjectNode one(@RestPath String id) {
    return files.find(id).map(this::view).orElseThrow(() -> Refusal.of(ZenviaError.notFound()));
  }

  @DELETE
  @Path("/{id}")
  public void remove(@RestPath String id) {
    if (!files.remove(id)) {
      throw Refusal.of(ZenviaError.notFound());
    }
  }

  private static void check(JsonNode about, boolean fromUrl) {
    var problems = new ArrayList<Detail>();
    var fields = new Fields(about, "", problems).optionalText("name", 1, 255).optionalText("mimeType", 1, 255);
    if (fromUrl) {
      fields.text("sourceUrl", 1, 2048).optionalObject("sourceHeaders", headers -> {});
    }
    if (about.hasNonNull("autoDeleteMinutes") && about.path("autoDeleteMinutes").asInt() < 1) {
      fields.wrong("INVALID_VALUE", "autoDeleteMinutes", "must be at least 1");
    }
    if (!problems.isEmpty()) {
      throw Refusal.of(ZenviaError.invalid(problems));
    }
  }

  private Response created(StoredFile file) {
    return Response.status(201).header("Location", here.getBaseUri().resolve("/v2/files/" + file.id())).entity(view(file)).build();
  }

  private ObjectNode view(StoredFile file) {
    var view = JsonNodeFactory.instance.objectNode()
        .put("id", file.id())
        .put("url", here.getBaseUri().resolve(file.path()).toString())
        .put("mimeType", file.mimeType())
        .put("name", file.name())
        .put("bytes", file.content().length)
        .put("createdAt", file.createdAt().toString())
        .put("deleteAt", file.deleteAt().toString());
    return file.sourceUrl() == null ? view : view.put("sourceUrl", file.sourceUrl());
  }

  private static Duration kept(JsonNode about) {
    return about.hasNonNull("autoDeleteMinutes") ? Duration.ofMinutes(about.path("autoDeleteMinutes").asLong()) : null;
  }

  private static String fileName(String disposition) {
    var found = FILE_NAME.matcher(disposition == null ? "" : disposition);
    return found.find() ? found.group(1) : null;
  }

  private static RuntimeException invalid(String path, String message) {
    return Refusal.of(ZenviaError.invalid(List.of(new Detail("INVALID_VALUE", path, message))));
  }
}
