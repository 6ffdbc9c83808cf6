package com.microcom.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class UpgradingTest {
  @Inject Flyway flyway;

  /** A service's own migration, which every database has. */
  public static class V100__Service extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {}
  }

  @Test
  void a_database_that_has_its_services_migrations_gets_a_new_one_of_ours() {
    var schema = "upgrading_" + UUID.randomUUID().toString().replace("-", "");
    as(schema).target("1").load().migrate();
    as(schema).locations("classpath:nowhere").javaMigrations(new V100__Service()).validateOnMigrate(false).load().migrate();

    var migrated = as(schema).javaMigrations(new V100__Service()).load();
    migrated.migrate();

    assertThat(Arrays.stream(migrated.info().applied())).extracting(m -> String.valueOf(m.getVersion())).contains("001", "100", "002");
    assertThat(migrated.info().pending()).isEmpty();
  }

  private FluentConfiguration as(String schema) {
    return Flyway.configure().configuration(flyway.getConfiguration()).schemas(schema).defaultSchema(schema);
  }
}
