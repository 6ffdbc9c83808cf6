package com.microcom.reactivation.outbound;

import com.microcom.reactivation.dormancy.Settings;
import com.microcom.reactivation.dormancy.SettingsStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Period;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class PostgresSettings implements SettingsStore {
  private final EntityManager database;
  private final Settings configured;

  PostgresSettings(
      EntityManager database,
      @ConfigProperty(name = "reactivation.dormancy.period") Period dormancyPeriod,
      @ConfigProperty(name = "reactivation.sending.per-second") int perSecond) {
    this.database = database;
    this.configured = new Settings(dormancyPeriod, perSecond);
  }

  @Override
  public Settings current() {
    return settings(SettingsRow.findById(true));
  }

  @Override
  public void replace(Settings settings) {
    SettingsRow row = SettingsRow.findById(true);
    row.dormancyPeriod = settings.dormancyPeriod().toString();
    row.perSecond = settings.perSecond();
    row.persistAndFlush();
  }

  @Override
  @SuppressWarnings("unchecked")
  public Optional<Settings> lock() {
    return database.createNativeQuery("select * from settings for update skip locked", SettingsRow.class)
        .getResultStream().map(row -> settings((SettingsRow) row)).findFirst();
  }

  private Settings settings(SettingsRow row) {
    return new Settings(
        row.dormancyPeriod == null ? configured.dormancyPeriod() : Period.parse(row.dormancyPeriod),
        row.perSecond == null ? configured.perSecond() : row.perSecond);
  }
}
