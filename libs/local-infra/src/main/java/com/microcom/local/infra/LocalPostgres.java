package com.microcom.local.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL server from Maven artifacts; user {@value #USER}, trusted on 127.0.0.1. */
public final class LocalPostgres implements AutoCloseable {
  public static final String USER = "postgres";

  /** The server processes of a postmaster that was killed end by themselves, in milliseconds on a quiet machine. */
  private static final Duration CHILDREN_END_WITHIN = Duration.ofSeconds(10);

  private final Path directory;
  private final boolean durable;
  private EmbeddedPostgres server;
  private ProcessHandle postmaster;
  private List<ProcessHandle> children = List.of();

  private LocalPostgres(Path directory, boolean durable, EmbeddedPostgres server) throws IOException {
    this.directory = directory;
    this.durable = durable;
    this.server = server;
    this.postmaster = postmaster(directory);
  }

  /**
   * @param directory holds the unpacked binaries and the data, which survive a restart
   * @param port 0 = any free one
   * @param durable false switches fsync off, for tests only
   */
  public static LocalPostgres start(Path directory, int port, boolean durable) throws IOException {
    return new LocalPostgres(directory, durable, server(directory, port, durable));
  }

  private static EmbeddedPostgres server(Path directory, int port, boolean durable) throws IOException {
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
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  /** The postmaster. */
  public synchronized ProcessHandle process() {
    return postmaster;
  }

  /** The library's own process is the command that started it; the server writes down who it is. */
  private static ProcessHandle postmaster(Path directory) throws IOException {
    var pid = Files.readAllLines(directory.resolve("data/postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("the server ended right after its start"));
  }

  /** To be asked now and then: it remembers the postmaster's children, whose end a {@link #restart} has to wait for. */
  public synchronized boolean isAlive() {
    var alive = postmaster.isAlive();
    if (alive) {
      children = postmaster.children().toList();
    }
    return alive;
  }

  /** Starts the postmaster again after it ended, on the same port and data. */
  public synchronized void restart() throws IOException {
    var port = server.getPort();
    for (var child : children) {
      awaitEnd(child);
    }
    // Lets go of the lock on the directory.
    server.close();
    server = server(directory, port, durable);
    postmaster = postmaster(directory);
  }

  private static void awaitEnd(ProcessHandle child) throws IOException {
    try {
      child.onExit().get(CHILDREN_END_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("process " + child.pid() + " of the old server still runs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
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
