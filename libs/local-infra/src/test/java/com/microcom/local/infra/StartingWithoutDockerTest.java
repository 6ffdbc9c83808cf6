package com.microcom.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Topic;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingWithoutDockerTest {
  @Test
  void the_broker_has_every_topic_as_declared_and_keeps_them_over_a_restart(@TempDir Path directory) throws Exception {
    LocalKafka.start(directory, 0, 0).close();

    try (var kafka = LocalKafka.start(directory, 0, 0);
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThat(admin.listTopics().names().get()).containsAll(Arrays.stream(Topic.values()).map(Topic::wireName).toList());
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topic.CONTACT_CHANGED.wireName());
      var settings = admin.describeConfigs(java.util.List.of(resource)).all().get().get(resource);
      assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
    }
  }

  @Test
  void the_database_keeps_its_data_over_a_restart(@TempDir Path directory) throws Exception {
    try (var postgres = LocalPostgres.start(directory, 0, false)) {
      postgres.ensureDatabase("billing");
      postgres.ensureDatabase("billing");
      execute(postgres, "create table kept (id int); insert into kept values (7)");
    }

    try (var postgres = LocalPostgres.start(directory, 0, false);
        var connection = DriverManager.getConnection(postgres.jdbcUrl("billing"), LocalPostgres.USER, LocalPostgres.USER);
        var rows = connection.createStatement().executeQuery("select id from kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(7);
    }
  }

  @Test
  void a_postmaster_that_was_killed_comes_back_on_its_port_with_its_data(@TempDir Path directory) throws Exception {
    try (var postgres = LocalPostgres.start(directory, 0, true)) {
      postgres.ensureDatabase("billing");
      execute(postgres, "create table kept (id int); insert into kept values (7)");
      var address = postgres.jdbcUrl("billing");
      assertThat(postgres.isAlive()).isTrue();

      postgres.process().destroyForcibly();
      postgres.process().onExit().get(10, TimeUnit.SECONDS);
      assertThat(postgres.isAlive()).isFalse();
      postgres.restart();

      assertThat(postgres.isAlive()).isTrue();
      try (var connection = DriverManager.getConnection(address, LocalPostgres.USER, LocalPostgres.USER);
          var rows = connection.createStatement().executeQuery("select id from kept")) {
        assertThat(rows.next()).isTrue();
      }
    }
  }

  private static void execute(LocalPostgres postgres, String sql) throws Exception {
    try (var connection = DriverManager.getConnection(postgres.jdbcUrl("billing"), LocalPostgres.USER, LocalPostgres.USER);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
