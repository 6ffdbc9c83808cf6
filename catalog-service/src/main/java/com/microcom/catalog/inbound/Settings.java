package com.microcom.catalog.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.catalog.importing.Source;
import com.microcom.contracts.Problem;
import com.microcom.contracts.Wire;
import com.microcom.messaging.http.Refused;

/** A source's settings as somebody wrote them: a field that does not exist is a slip, not something to overlook. */
final class Settings {
  private Settings() {}

  static Source read(String name, ObjectNode settings) {
    if (settings == null) {
      throw invalid("faltan los datos");
    }
    settings.put("name", name);
    try {
      return Wire.json().readerFor(Source.class).with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(settings);
    } catch (UnrecognizedPropertyException e) {
      throw invalid("no hay un campo «" + e.getPropertyName() + "». Los que hay: " + e.getKnownPropertyIds());
    } catch (JsonProcessingException e) {
      throw invalid(e.getCause() instanceof IllegalArgumentException reason ? reason.getMessage() : e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Refused invalid(String reason) {
    return new Refused(Problem.of(400, "catalog.source-invalid", "Invalid source", "La fuente no es válida: " + reason + "."));
  }
}
