package com.microcom.simulator.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.simulator.ZenviaError;
import com.microcom.simulator.ZenviaError.Detail;
import com.microcom.simulator.templating.Template;
import com.microcom.simulator.templating.TemplateRules;
import com.microcom.simulator.templating.Templates;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Zenvia: message templates. Pages start at 1. */
@Path("/v2/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Blocking
public class TemplatesResource {
  private final Templates templates;

  public TemplatesResource(Templates templates) {
    this.templates = templates;
  }

  @GET
  public Response list(@RestQuery String channel, @RestQuery String senderId, @RestQuery String category, @RestQuery String status,
      @RestQuery @DefaultValue("1") int page, @RestQuery @DefaultValue("500") int size) {
    if (page < 1 || size < 1) {
      throw Refusal.of(ZenviaError.invalid(List.of(new Detail("INVALID_VALUE", "page", "Pages start at 1 and have at least 1 entry."))));
    }
    var found = templates.all().stream().map(Template::definition)
        .filter(t -> is(t, "channel", channel) && is(t, "senderId", senderId) && is(t, "category", category) && is(t, "status", status))
        .toList();
    return Response.ok(found.stream().skip((page - 1L) * size).limit(size).toList())
        .header("x-total", found.size()).header("x-page", page).header("x-page-size", size).build();
  }

  private static boolean is(JsonNode template, String field, String wanted) {
    return wanted == null || template.path(field).asText().equalsIgnoreCase(wanted);
  }

  @POST
  public ObjectNode create(byte[] body) {
    var definition = Body.ofZenvia(body);
    refuseIf(TemplateRules.checkNew(definition));
    return templates.add(definition).definition();
  }

  @GET
  @Path("/{id}")
  public ObjectNode one(@RestPath String id) {
    return templates.find(id).map(Template::definition).orElseThrow(() -> Refusal.of(ZenviaError.notFound()));
  }

  @PATCH
  @Path("/{id}")
  public ObjectNode change(@RestPath String id, byte[] body) {
    var patch = Body.ofZenvia(body);
    refuseIf(TemplateRules.checkPatch(patch));
    return templates.patch(id, patch).map(Template::definition).orElseThrow(() -> Refusal.of(ZenviaError.notFound()));
  }

  @DELETE
  @Path("/{id}")
  public void remove(@RestPath String id) {
    if (!templates.remove(id)) {
      throw Refusal.of(ZenviaError.notFound());
    }
  }

  @GET
  @Path("/{id}/comments")
  public JsonNode comments(@RestPath String id) {
    return one(id).path("comments");
  }

  @POST
  @Path("/{id}/comments")
  public JsonNode comment(@RestPath String id, byte[] body) {
    var comment = Body.ofZenvia(body);
    refuseIf(TemplateRules.checkComment(comment));
    return templates.comment(id, comment).orElseThrow(() -> Refusal.of(ZenviaError.notFound()));
  }

  @DELETE
  @Path("/{id}/comments/{commentId}")
  public void removeComment(@RestPath String id, @RestPath String commentId) {
    if (!templates.removeComment(id, commentId)) {
      throw Refusal.of(ZenviaError.notFound());
    }
  }

  private static void refuseIf(List<Detail> problems) {
    if (!problems.isEmpty()) {
      throw Refusal.of(ZenviaError.invalid(problems));
    }
  }
}
