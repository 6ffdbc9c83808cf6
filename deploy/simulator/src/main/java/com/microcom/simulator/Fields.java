package com.microcom.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.simulator.ZenviaError.Detail;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Checks one JSON object field by field and collects what is wrong with it, each with its path. */
public final class Fields {
  private final JsonNode object;
  private final String path;
  private final List<Detail> problems;

  public Fields(JsonNode object, String path, List<Detail> problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
    if (!object.isObject()) {
      problems.add(new Detail("INVALID_TYPE", path.isEmpty() ? null : path, "An object is expected."));
    }
  }

  public JsonNode get(String name) {
    return object.path(name);
  }

  public Fields text(String name, int min, int max) {
    return require(name) ? optionalText(name, min, max) : this;
  }

  public Fields optionalText(String name, int min, int max) {
    var value = get(name);
    if (!value.isMissingNode() && !value.isTextual()) {
      return wrong("INVALID_TYPE", name, "must be a string");
    }
    var length = value.asText().codePointCount(0, value.asText().length());
    if (value.isTextual() && (length < min || length > max)) {
      return wrong("INVALID_LENGTH", name, "must have " + min + " to " + max + " characters; it has " + length);
    }
    return this;
  }

  public Fields oneOf(String name, Set<String> allowed) {
    return require(name) ? optionalOneOf(name, allowed) : this;
  }

  public Fields optionalOneOf(String name, Set<String> allowed) {
    var value = get(name);
    return value.isMissingNode() || value.isTextual() && allowed.contains(value.asText())
        ? this
        : wrong("INVALID_VALUE", name, "must be one of " + allowed.stream().sorted().toList());
  }

  public Fields number(String name) {
    return !require(name) || get(name).isNumber() ? this : wrong("INVALID_TYPE", name, "must be a number");
  }

  public Fields object(String name, Consumer<Fields> inner) {
    return require(name) ? optionalObject(name, inner) : this;
  }

  public Fields optionalObject(String name, Consumer<Fields> inner) {
    if (!get(name).isMissingNode()) {
      inner.accept(new Fields(get(name), pathOf(name), problems));
    }
    return this;
  }

  public Fields array(String name, int min, int max, Consumer<Fields> each) {
    if (!require(name)) {
      return this;
    }
    var value = get(name);
    if (!value.isArray()) {
      return wrong("INVALID_TYPE", name, "must be an array");
    }
    if (value.size() < min || value.size() > max) {
      wrong("INVALID_LENGTH", name, "must have " + min + " to " + max + " items; it has " + value.size());
    }
    for (int i = 0; i < value.size(); i++) {
      each.accept(new Fields(value.get(i), pathOf(name) + "[" + i + "]", problems));
    }
    return this;
  }

  public Fields wrong(String code, String name, String what) {
    problems.add(new Detail(code, pathOf(name), "The field '" + name + "' " + what + "."));
    return this;
  }

  private boolean require(String name) {
    if (get(name).isMissingNode() || get(name).isNull()) {
      wrong("REQUIRED_FIELD", name, "is required");
      return false;
    }
    return true;
  }

  private String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
