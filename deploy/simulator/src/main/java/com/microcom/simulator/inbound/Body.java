package com.microcom.simulator.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Wire;
import com.microcom.simulator.ZenviaError;
import com.microcom.simulator.ZenviaError.Detail;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A request's body, read by hand so that what is wrong with it can be said. */
final class Body {
  /** The control API tells of a misspelt field instead of doing something else than was meant. */
  private static final ObjectMapper STRICT = Wire.json().copy()
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Body() {}

  static ObjectNode ofZenvia(byte[] body) {
    return object(body).orElseThrow(() -> Refusal.of(
        ZenviaError.invalid(List.of(new Detail("INVALID_JSON", null, "The body is not a JSON object.")))));
  }

  static ObjectNode ofControl(byte[] body) {
    return object(body).orElseThrow(() -> Refusal.badRequest("The body is not a JSON object."));
  }

  static <T> T ofControl(JsonNode body, Class<T> type) {
    try {
      return STRICT.treeToValue(body, type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      var message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
      throw Refusal.badRequest(message);
    }
  }

  static JsonNode json(byte[] body) {
    try {
      return STRICT.readTree(body == null ? new byte[0] : body);
    } catch (IOException e) {
      throw Refusal.badRequest("The body is not JSON.");
    }
  }

  private static Optional<ObjectNode> object(byte[] body) {
    try {
      return STRICT.readTree(body == null ? new byte[0] : body) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
