package com.microcom.messaging.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.microcom.contracts.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every HTTP error of every service is a problem+json with a stable code and a detail in Spanish. */
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  @ServerExceptionMapper
  Response refused(Refused refused) {
    return answer(refused.problem());
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e) {
    return malformed(e);
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException e) {
    var where = e.getLocation() == null ? "" : " (línea " + e.getLocation().getLineNr() + ", columna " + e.getLocation().getColumnNr() + ")";
    return answer(
        Problem.of(400, "request.malformed", "Malformed body", "El cuerpo no tiene el formato esperado" + where + ": " + e.getOriginalMessage()));
  }

  @ServerExceptionMapper
  Response badArgument(IllegalArgumentException e) {
    return answer(Problem.of(400, "request.invalid", "Invalid request", "Un dato del pedido no es válido: " + e.getMessage()));
  }

  @ServerExceptionMapper
  Response framework(WebApplicationException e) {
    var status = e.getResponse().getStatus();
    if (e.getCause() instanceof JsonProcessingException json) {
      return malformed(json);
    }
    var detail = switch (status) {
      case 404 -> "No existe lo que se pidió; revisá la dirección.";
      case 405 -> "Esa dirección no acepta este método.";
      case 413 -> "El cuerpo es demasiado grande.";
      case 415 -> "Ese tipo de contenido no se acepta acá: revisá Content-Type (los datos van como application/json).";
      default -> "No se pudo atender el pedido.";
    };
    return answer(Problem.of(status, "http." + status, e.getResponse().getStatusInfo().getReasonPhrase(), detail));
  }

  @ServerExceptionMapper
  Response unexpected(Exception e) {
    LOG.error("A request failed", e);
    return answer(
        Problem.of(500, "internal", "Internal error", "Algo falló de nuestro lado; probá de nuevo y, si sigue, avisá al equipo con la hora."));
  }

  private static Response answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}
