package com.microcom.local;

import java.util.List;
import java.util.Map;

/**
 * A process of the stack.
 *
 * @param port on 127.0.0.1, before the offset
 * @param jar its packaged application, relative to the repository's root
 * @param heap its -Xmx
 */
public record Part(String name, int port, String jar, String heap) {
  public static final int POSTGRES_PORT = 9432;
  public static final int KAFKA_PORT = 9492;
  public static final int KAFKA_CONTROLLER_PORT = 9493;

  public static final Part SIMULATOR = new Part("simulator", 9400, "deploy/simulator/target/quarkus-app/quarkus-run.jar", "160m");

  /** In the order of their start; none needs another one to come up. */
  public static final List<Part> SERVICES =
      List.of(
          service("gateway", 9410, "160m"),
          service("conversation", 9411, "192m"),
          service("catalog", 9412, "192m"),
          service("financing", 9413, "128m"),
          service("billing", 9414, "224m"),
          service("reactivation", 9415, "128m"),
          service("analytics", 9416, "192m"));

  /** All that listen, with the names of {@link #SERVICES} and the infrastructure. */
  static final Map<String, Integer> INFRASTRUCTURE =
      Map.of("PostgreSQL", POSTGRES_PORT, "Kafka", KAFKA_PORT, "Kafka (controlador)", KAFKA_CONTROLLER_PORT);

  private static Part service(String name, int port, String heap) {
    return new Part(name, port, name + "-service/target/quarkus-app/quarkus-run.jar", heap);
  }

  /** Where its address is told to the others: {@code GATEWAY_URL}. */
  String urlVariable() {
    return name.toUpperCase(java.util.Locale.ROOT) + "_URL";
  }
}
