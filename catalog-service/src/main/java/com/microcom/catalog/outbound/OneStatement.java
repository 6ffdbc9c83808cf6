package com.microcom.catalog.outbound;

import io.agroal.api.AgroalDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One statement on a connection of the pool, or of the transaction that is under way. */
final class OneStatement {
  @FunctionalInterface
  interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private OneStatement() {}

  /** @param table for the message @throws QueryFailed whatever the database says */
  static <T> T run(AgroalDataSource database, String table, String sql, Use<T> use) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return use.of(statement);
    } catch (SQLException e) {
      throw new QueryFailed(table, e);
    }
  }
}
