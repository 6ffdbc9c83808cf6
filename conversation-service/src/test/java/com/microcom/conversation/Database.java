package com.microcom.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's own database, for what cannot be seen or caused from outside. */
@ApplicationScoped
class Database {
  private final DataSource source;

  Database(DataSource source) {
    this.source = source;
  }

  long count(String from, Object... parameters) {
    try (var connection = source.getConnection(); var query = connection.prepareStatement("select count(*) from " + from)) {
      for (var i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(from, e);
    }
  }

  void execute(String sql) {
    try (var connection = source.getConnection(); var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
