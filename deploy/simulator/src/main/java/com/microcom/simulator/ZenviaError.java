package com.microcom.simulator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Zenvia's error body.
 *
 * @param details absent when there is nothing to point at
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ZenviaError(@JsonIgnore int status, String code, String message, List<Detail> details) {
  /** @param path of the field, e.g. {@code contents[0].buttons[2].title}; null if none */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Detail(String code, String path, String message) {}

  public static ZenviaError invalid(List<Detail> details) {
    return new ZenviaError(400, "VALIDATION_ERROR", "Validation error", details);
  }

  public static ZenviaError unauthorised() {
    return new ZenviaError(401, "AUTHENTICATION_ERROR", "No authorization token was found", List.of());
  }

  public static ZenviaError notFound() {
    return new ZenviaError(404, "NOT_FOUND", "Not found", List.of());
  }

  public static ZenviaError duplicated() {
    return new ZenviaError(409, "DUPLICATED", "Entity already exists", List.of());
  }

  public static ZenviaError internal() {
    return new ZenviaError(500, "INTERNAL_ERROR", "Internal error", List.of());
  }
}
