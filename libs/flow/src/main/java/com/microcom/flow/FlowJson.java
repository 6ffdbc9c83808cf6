package com.microcom.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Definitions as JSON. Reading is strict, so that a misspelt field is not silently without effect. Durations are ISO-8601: {@code P3D}. */
public final class FlowJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .build();

  private FlowJson() {}

  /** @throws UnreadableFlowException if it is no JSON of a flow; the message says where */
  public static Flow read(byte[] json) throws UnreadableFlowException {
    try {
      var flow = JSON.readValue(json, Flow.class);
      if (flow == null) {
        throw new UnreadableFlowException("The definition is empty", null);
      }
      return flow;
    } catch (JsonMappingException e) {
      throw new UnreadableFlowException(e.getPathReference() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UnreadableFlowException(e.getMessage(), e);
    }
  }

  public static byte[] write(Flow flow) {
    try {
      return JSON.writeValueAsBytes(flow);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not serialisable: " + flow.id(), e);
    }
  }

  /** Bytes that are not a definition. */
  public static final class UnreadableFlowException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFlowException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
