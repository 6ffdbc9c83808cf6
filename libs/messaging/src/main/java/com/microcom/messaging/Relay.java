package com.microcom.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Publishes the outbox in the order of its rows ({@link OutboxBatch}). One relay of a service is active at a time (advisory lock on its own
 * connection), since two could swap two events of one key; another replica takes over when that connection ends. A crash
 * between the broker's acknowledgement and the delete publishes again: consumers keep an inbox.
 */
@ApplicationScoped
public class Relay {
  static final String CHANNEL = "outbox";

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final long LOCK = 0x6d6963726f636f6dL; // "microcom"; the lock is per database

  /** A notification wakes the relay; this is how long a lost one can delay an event. */
  private static final int POLL_MILLIS = 200;

  private static final int RECONNECT_MILLIS = 1_000;

  private final OutboxBatch batch;
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
    this.batch = new OutboxBatch(producer, metrics, service);
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
      } catch (SQLException e) {
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

  private void relay(Connection connection) throws SQLException, InterruptedException {
    try (var listen = connection.createStatement()) {
      listen.execute("listen " + CHANNEL);
    }
    while (!stopping) {
      var look = batch.publish(connection);
      backlog.set(look.left());
      if (look.published() < OutboxBatch.SIZE) {
        // Where nothing goes out, asking again at once would only fill the log; a new event still wakes the relay.
        var stuck = look.published() == 0 && look.left() > 0;
        connection.unwrap(PGConnection.class).getNotifications(stuck ? RECONNECT_MILLIS : POLL_MILLIS);
      }
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
