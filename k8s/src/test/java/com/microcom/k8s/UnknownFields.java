package com.microcom.k8s;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds what the Kubernetes model does not know, such as {@code readynessProbe}: an API server might drop it without a word. */
final class UnknownFields {
  private final List<String> found = new ArrayList<>();

  private UnknownFields() {}

  static List<String> of(Object object) {
    var unknown = new UnknownFields();
    unknown.walk(object, "$");
    return unknown.found;
  }

  private void walk(Object value, String path) {
    switch (value) {
      case null -> {}
      case Collection<?> items -> items.forEach(item -> walk(item, path + "[]"));
      case Map<?, ?> entries -> entries.forEach((key, item) -> walk(item, path + "." + key));
      case Object model when model.getClass().getName().startsWith("io.fabric8.kubernetes.api.model") && !model.getClass().isEnum() ->
          Arrays.stream(model.getClass().getMethods()).filter(UnknownFields::isGetter).forEach(getter -> walkGetter(model, getter, path));
      default -> {}
    }
  }

  private void walkGetter(Object model, Method getter, String path) {
    var value = call(model, getter);
    if (getter.getName().equals("getAdditionalProperties")) {
      ((Map<?, ?>) value).keySet().forEach(key -> found.add(path + "." + key));
    } else {
      walk(value, path + "." + getter.getName().substring(3));
    }
  }

  private static boolean isGetter(Method method) {
    return method.getName().startsWith("get") && method.getParameterCount() == 0 && !method.getName().equals("getClass");
  }

  private static Object call(Object model, Method getter) {
    try {
      return getter.invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(getter.toString(), e);
    }
  }
}
