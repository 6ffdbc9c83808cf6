package com.microcom.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Publishes the outbox in the order of its rows. One relay of a service is active at a time (advisory lock on its own
 * connection), since two could swap two events of one key; another replica takes over when that connection ends. A crash
 * between the broker's acknowledgement and the delete publishes again: consumers keep an inbox.
 */
@ApplicationScoped
public class Relay {
  static final String CHANNEL = "outbox";

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final long LOCK = 0x6d6963726f636f6dL; // "microcom"; the lock is per database
  private static final int BATCH = 500;
  private static final String NEXT =
      "select id, topic, key, event_id, event_time, traceparent, body from outbox order by id limit " + BATCH;

  /** A notification wakes the relay; this is how long a lost one can delay an event. */
  private static final int POLL_MILLIS = 200;

  private static final int RECONNECT_MILLIS = 1_000;

  private final Producer<String, byte[]> producer;
  private final String service;
  private final String url;
  private final String user;
  private final String password;
  private final AtomicLong backlog;
  private volatile boolean stopping;
  private Thread thread;

  Relay(
      Producer<String, byte[]> producer,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    this.producer = producer;
    this.service = service;
    this.url = url;
    this.user = user;
    this.password = password;
    this.backlog = metrics.gauge("outbox_backlog", new AtomicLong());
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.join(5_000);
  }

  private void run() {
    while (!stopping) {
      try (var connection = DriverManager.getConnection(url, user, password)) {
        if (becomeActive(connection)) {
          relay(connection);
        }
      } catch (SQLException | ExecutionException | TimeoutException e) {
        LOG.warnf("The outbox waits: %s", e.getMessage());
        pause();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("The outbox relay starts again", e);
        pause();
      }
    }
  }

  private boolean becomeActive(Connection connection) throws SQLException, InterruptedException {
    while (!stopping) {
      try (var query = connection.createStatement();
          var rows = query.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
        rows.next();
        if (rows.getBoolean(1)) {
          return true;
        }
      }
      Thread.sleep(RECONNECT_MILLIS);
    }
    return false;
  }

  private void relay(Connection connection) throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    try (var listen = connection.createStatement()) {
      listen.execute("listen " + CHANNEL);
    }
    while (!stopping) {
      if (publishBatch(connection) < BATCH) {
        connection.unwrap(PGConnection.class).getNotifications(POLL_MILLIS);
      }
    }
  }

  private int publishBatch(Connection connection)
      throws SQLException, ExecutionException, InterruptedException, TimeoutException {
    var sent = new LinkedHashMap<Long, Future<RecordMetadata>>();
    try (var query = connection.createStatement();
        var rows = query.executeQuery(NEXT)) {
      while (rows.next()) {
        sent.put(rows.getLong("id"), producer.send(record(rows)));
      }
    }
    backlog.set(sent.size());
    for (var acknowledgement : sent.values()) {
      acknowledgement.get(40, TimeUnit.SECONDS);
    }
    delete(connection, sent.keySet());
    return sent.size();
  }

  private ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
    return Headers.record(
        row.getString("topic"),
        row.getString("key"),
        row.getBytes("body"),
        row.getObject("event_id", UUID.class),
        service,
        row.getTimestamp("event_time").toInstant(),
        row.getString("traceparent"));
  }

  /** Exactly what was sent: a slower transaction may meanwhile have committed a smaller id. */
  private static void delete(Connection connection, Set<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
      delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
      delete.executeUpdate();
    }
  }

  private void pause() {
    try {
      Thread.sleep(RECONNECT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
