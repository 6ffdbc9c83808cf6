package com.microcom.catalog.outbound;

import com.fasterxml.jackson.core.JsonGenerator;
import com.microcom.catalog.importing.Fetching;
import com.microcom.catalog.importing.Fetching.Fetched;
import com.microcom.catalog.importing.Fetching.NotFetched;
import com.microcom.catalog.importing.Pull;
import com.microcom.contracts.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Properties;

/** A query in the company's own database, read only, row by row into a list of JSON lines. */
@ApplicationScoped
class FetchByJdbc {
  private static final int AT_ONCE = 1_000;
  private static final int MOST_ROWS = 200_001;

  private final JdbcDrivers drivers;
  private final ZoneId zone;

  FetchByJdbc(JdbcDrivers drivers, ZoneId zone) {
    this.drivers = drivers;
    this.zone = zone;
  }

  Fetching.Outcome fetch(Pull.Jdbc pull, FetchOverTheNetwork.Secrets secrets) throws FetchOverTheNetwork.Missing {
    var properties = properties(pull, secrets);
    Path file = null;
    try {
      var driver = drivers.of(pull.url());
      if (driver.isEmpty()) {
        return new NotFetched("No hay un driver para " + pull.url().replaceAll("^(jdbc:[a-z0-9]+).*", "$1") + ". Poné su .jar en JDBC_DRIVERS.");
      }
      file = Files.createTempFile("pull", ".jsonl");
      try (var connection = driver.get().connect(pull.url(), properties)) {
        if (rows(connection, pull, file) == 0) {
          Files.delete(file);
          return new NotFetched("La consulta no trajo filas.");
        }
      }
      return new Fetched(file, "consulta");
    } catch (SQLException | IOException e) {
      delete(file);
      return new NotFetched("Falló la consulta a la base de datos: " + e.getMessage());
    }
  }

  private static Properties properties(Pull.Jdbc pull, FetchOverTheNetwork.Secrets secrets) throws FetchOverTheNetwork.Missing {
    var properties = new Properties();
    var user = secrets.of(pull.userVariable());
    var password = secrets.of(pull.passwordVariable());
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    // Seconds for PostgreSQL and SQL Server, milliseconds for the others.
    var seconds = Long.toString(Math.max(1, pull.timeout().toSeconds()));
    if (pull.url().startsWith("jdbc:postgresql:") || pull.url().startsWith("jdbc:sqlserver:")) {
      properties.setProperty("loginTimeout", seconds);
    } else {
      properties.setProperty("connectTimeout", seconds + "000");
    }
    return properties;
  }

  private int rows(Connection connection, Pull.Jdbc pull, Path file) throws SQLException, IOException {
    connection.setNetworkTimeout(Runnable::run, Math.toIntExact(pull.timeout().toMillis()));
    connection.setReadOnly(true);
    // PostgreSQL reads row by row only inside a transaction.
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.setQueryTimeout(Math.toIntExact(Math.max(1, pull.timeout().toSeconds())));
      statement.setFetchSize(AT_ONCE);
      statement.setMaxRows(MOST_ROWS);
      try (var rows = statement.executeQuery(pull.query());
          var json = Wire.json().getFactory().createGenerator(Files.newBufferedWriter(file))) {
        var count = 0;
        while (rows.next()) {
          row(rows, json);
          count++;
        }
        return count;
      }
    } finally {
      connection.rollback();
    }
  }

  private void row(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
    var columns = rows.getMetaData();
    json.writeStartObject();
    for (var i = 1; i <= columns.getColumnCount(); i++) {
      json.writeFieldName(columns.getColumnLabel(i));
      value(rows.getObject(i), columns.getColumnTypeName(i), json);
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void value(Object value, String type, JsonGenerator json) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case BigDecimal number -> json.writeNumber(number);
      case Float number -> json.writeNumber(new BigDecimal(number.toString()));
      case Double number -> json.writeNumber(BigDecimal.valueOf(number));
      case Number number -> json.writeNumber(number.toString());
      case Timestamp time -> json.writeString((type.contains("tz") ? time.toInstant() : time.toLocalDateTime().atZone(zone).toInstant()).toString());
      case OffsetDateTime time -> json.writeString(time.toInstant().toString());
      case LocalDateTime time -> json.writeString(time.atZone(zone).toInstant().toString());
      default -> json.writeString(value.toString());
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
