package com.microcom.catalog.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** PostgreSQL's and SQL Server's drivers come with the service; a folder may hold the jars of others. */
@ApplicationScoped
class JdbcDrivers {
  private final List<Driver> drivers = new ArrayList<>();

  JdbcDrivers(@ConfigProperty(name = "catalog.jdbc.drivers") Optional<Path> folder) {
    ServiceLoader.load(Driver.class, Thread.currentThread().getContextClassLoader()).forEach(drivers::add);
    folder.ifPresent(this::load);
  }

  /** Empty if none of them speaks to such a database. */
  Optional<Driver> of(String url) throws SQLException {
    for (var driver : drivers) {
      if (driver.acceptsURL(url)) {
        return Optional.of(driver);
      }
    }
    return Optional.empty();
  }

  /** The loader stays open: drivers load classes while they work. */
  private void load(Path folder) {
    try (var files = Files.list(folder)) {
      var jars = files.filter(f -> f.toString().endsWith(".jar")).map(JdbcDrivers::url).toArray(URL[]::new);
      ServiceLoader.load(Driver.class, new URLClassLoader(jars, JdbcDrivers.class.getClassLoader())).forEach(drivers::add);
    } catch (IOException e) {
      throw new UncheckedIOException("JDBC_DRIVERS is no folder that can be read: " + folder, e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
