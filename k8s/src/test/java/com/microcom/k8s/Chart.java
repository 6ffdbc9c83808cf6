package com.microcom.k8s;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The chart as helm renders it, with helm's own library: no helm and no cluster needed. */
final class Chart {
  static final Path FOLDER = Path.of("chart").toAbsolutePath();
  static final Path EXAMPLE = FOLDER.resolve("examples/values-demo.yaml");
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  private Chart() {}

  static LintResult lint() {
    return new Helm(FOLDER).lint().strict().call();
  }

  static String render(Path... values) {
    var template = new Helm(FOLDER).template().withName("ventas");
    Arrays.stream(values).forEach(template::withValuesFile);
    return template.call();
  }

  /** @param pathsAndValues one after the other */
  static String renderWith(String... pathsAndValues) {
    var template = new Helm(FOLDER).template().withName("ventas");
    for (var i = 0; i < pathsAndValues.length; i += 2) {
      template.set(pathsAndValues[i], pathsAndValues[i + 1]);
    }
    return template.call();
  }

  static List<HasMetadata> objects(String rendered) {
    return Arrays.stream(rendered.split("(?m)^---\\s*$"))
        .filter(document -> document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
        .map(document -> (HasMetadata) YAML.unmarshal(document))
        .toList();
  }

  static <T> List<T> all(Class<T> type, String rendered) {
    return objects(rendered).stream().filter(type::isInstance).map(type::cast).toList();
  }

  static Deployment deployment(String service, String rendered) {
    return all(Deployment.class, rendered).stream().filter(d -> d.getMetadata().getName().equals("ventas-" + service)).findFirst().orElseThrow();
  }

  static ConfigMap configMap(String name, String rendered) {
    return all(ConfigMap.class, rendered).stream().filter(map -> map.getMetadata().getName().equals("ventas-" + name)).findFirst().orElseThrow();
  }
}
