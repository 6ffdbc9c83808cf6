package com.microcom.simulator.inbound;

import com.microcom.simulator.storing.Files;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Files by their unguessable address, for whoever has it. */
@Path("/files")
@Blocking
public class DownloadsResource {
  private final Files files;

  public DownloadsResource(Files files) {
    this.files = files;
  }

  @GET
  @Path("/{key}/{name}")
  public Response download(@RestPath String key, @RestPath String name) {
    return files.byKey(key)
        .filter(file -> file.name().equals(name))
        .map(file -> Response.ok(file.content(), file.mimeType())
            .header("Content-Disposition", "inline; filename=\"" + file.name() + "\"").build())
        .orElseThrow(() -> Refusal.notFound("There is no such file, or it has expired."));
  }
}
