package com.microcom.catalog.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.catalog.importing.Source;
import com.microcom.contracts.Problem;
import com.microcom.contracts.Wire;
import com.microcom.contracts.values.VatRate;
import com.microcom.messaging.http.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A source's settings as somebody wrote them: a field that does not exist is a slip, not something to overlook. */
final class Settings {
  private static final Map<Class<?>, String> WANTED =
      Map.of(Boolean.class, "es true o false", Integer.class, "es un número entero", Duration.class, "es una duración como PT10M (10 minutos) o PT30S", VatRate.class, "es 21, 10.5, 27, 5, 2.5 o 0",
          Map.class, "es un objeto {…}", String.class, "es un texto entre comillas");

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
    } catch (InvalidTypeIdException e) {
      throw invalid("kind de «" + field(e) + "» es jdbc o http");
    } catch (JsonMappingException e) {
      throw invalid(reason(e));
    } catch (JsonProcessingException e) {
      throw invalid(e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Our own types say in Spanish what they want; of the others it is told what may stand there. */
  private static String reason(JsonMappingException e) {
    var type = switch (e) {
      case MismatchedInputException mismatched -> mismatched.getTargetType();
      case ValueInstantiationException refused -> refused.getType().getRawClass();
      default -> Object.class;
    };
    return WANTED.containsKey(type) || !(e.getCause() instanceof IllegalArgumentException ours)
        ? "«" + field(e) + "» " + WANTED.getOrDefault(type, "está mal escrito")
        : ours.getMessage();
  }

  private static String field(JsonMappingException e) {
    return e.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(Objects::nonNull).collect(Collectors.joining("."));
  }

  private static Refused invalid(String reason) {
    return new Refused(Problem.of(400, "catalog.source-invalid", "Invalid source", "La fuente no es válida: " + reason + "."));
  }
}
