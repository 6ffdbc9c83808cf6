package com.microcom.local.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A real PostgreSQL server from Maven artifacts; user {@value #USER}, trusted on 127.0.0.1. */
public final class LocalPostgres implements AutoCloseable {
  public static final String USER = "postgres";

  private final EmbeddedPostgres server;

  private LocalPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * @param directory holds the unpacked binaries and the data, which survive a restart
   * @param port 0 = any free one
   * @param durable false switches fsync off, for tests only
   */
  public static LocalPostgres start(Path directory, int port, boolean durable) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
            .setDataDirectory(directory.resolve("data"))
            .setCleanDataDirectory(false)
            // The caller closes it after its services; the library's own hook would race with that.
            .setRegisterShutdownHook(false)
            .setServerConfig("max_connections", "120")
            .setServerConfig("fsync", durable ? "on" : "off")
            .setServerConfig("synchronous_commit", durable ? "on" : "off")
            .setPGStartupWait(Duration.ofSeconds(60));
    return new LocalPostgres((port == 0 ? builder : builder.setPort(port)).start());
  }

  public int port() {
    return server.getPort();
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** Creates the database unless it exists. */
  public void ensureDatabase(String name) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, name);
      if (!query.executeQuery().next()) {
        try (var create = connection.createStatement()) {
          create.execute("create database \"" + name.replace("\"", "") + "\"");
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
