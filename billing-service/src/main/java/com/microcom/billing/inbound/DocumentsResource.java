package com.microcom.billing.inbound;

import com.microcom.billing.preinvoicing.Document;
import com.microcom.billing.preinvoicing.Documents;
import com.microcom.contracts.Problem;
import com.microcom.contracts.values.DocumentId;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** {@code GET /documents/{id}}: the bytes as they were issued, their SHA-256 as ETag; 404 {@code documents.unknown}. */
@Path("/documents")
@Blocking
public class DocumentsResource {
  private final Documents documents;

  DocumentsResource(Documents documents) {
    this.documents = documents;
  }

  @GET
  @Path("/{id}")
  public Response document(@PathParam("id") String id, @Context Request request) {
    var document = find(id);
    var tag = new EntityTag(document.sha256());
    var unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? whole(document) : unchanged).tag(tag).build();
  }

  private static Response.ResponseBuilder whole(Document document) {
    return Response.ok(document.bytes(), document.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + document.fileName() + "\"");
  }

  private Document find(String id) {
    try {
      return documents.find(DocumentId.of(id)).orElseThrow(() -> unknown(id));
    } catch (IllegalArgumentException e) {
      throw unknown(id);
    }
  }

  private static Refused unknown(String id) {
    return new Refused(Problem.of(404, "documents.unknown", "Unknown document", "No hay ningún documento con el id " + id + "."));
  }
}
