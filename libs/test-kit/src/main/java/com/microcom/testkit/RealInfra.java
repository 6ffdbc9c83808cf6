package com.microcom.testkit;

import com.microcom.local.infra.LocalKafka;
import com.microcom.local.infra.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/**
 * {@code @WithTestResource(RealInfra.class)}: one real broker with all topics and one real PostgreSQL for the whole test JVM.
 * Nothing is reset between test classes; tests use contacts and orders of their own.
 */
public final class RealInfra implements QuarkusTestResourceLifecycleManager {
  private Path directory;
  private LocalKafka kafka;
  private LocalPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      directory = Files.createTempDirectory("microcom-test");
      kafka = LocalKafka.start(directory.resolve("kafka"), 0, 0);
      postgres = LocalPostgres.start(directory.resolve("postgres"), 0, false);
      postgres.ensureDatabase("service");
      System.setProperty(Events.BOOTSTRAP_SERVERS, kafka.bootstrapServers());
    } catch (Exception e) {
      throw new IllegalStateException("The test's Kafka or PostgreSQL did not start", e);
    }
    return Map.of(
        "kafka.bootstrap.servers", kafka.bootstrapServers(),
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl("service"),
        "quarkus.datasource.username", LocalPostgres.USER,
        "quarkus.datasource.password", LocalPostgres.USER);
  }

  @Override
  public void stop() {
    try {
      if (postgres != null) {
        postgres.close();
      }
      if (kafka != null) {
        kafka.close();
      }
      delete(directory);
    } catch (IOException e) {
      throw new IllegalStateException("The test's PostgreSQL did not stop", e);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (directory == null) {
      return;
    }
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
