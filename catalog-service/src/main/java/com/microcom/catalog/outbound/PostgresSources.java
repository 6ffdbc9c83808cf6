package com.microcom.catalog.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.catalog.importing.Source;
import com.microcom.catalog.importing.Sources;
import com.microcom.contracts.Wire;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresSources implements Sources {
  private final AgroalDataSource database;

  PostgresSources(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Source> find(String name) {
    return read("select name, settings from source where name = ?", name).stream().findFirst();
  }

  @Override
  public List<Source> all() {
    return read("select name, settings from source order by name");
  }

  /** A new interval, or a first one, counts from now on; whoever is fetching finishes. */
  @Override
  @Transactional
  public void save(Source source) {
    execute(
        "insert into source (name, settings) values (?, ?::jsonb) on conflict (name) do update set settings = excluded.settings, changed_at = clock_timestamp()",
        source.name(), new String(Wire.write(source), UTF_8));
    if (source.pull() == null) {
      execute("delete from source_pull where source = ?", source.name());
    } else {
      execute("insert into source_pull (source, due_at) values (?, to_timestamp(0)) on conflict (source) do update set due_at = excluded.due_at", source.name());
    }
  }

  @Override
  @Transactional
  public boolean remove(String name) {
    return execute("delete from source where name = ?", name) == 1;
  }

  private int execute(String sql, String... parameters) {
    return with(sql, PreparedStatement::executeUpdate, parameters);
  }

  private List<Source> read(String sql, String... parameters) {
    return with(sql, PostgresSources::sources, parameters);
  }

  private <T> T with(String sql, OneStatement.Use<T> use, String... parameters) {
    return OneStatement.run(database, "source", sql, statement -> {
      for (var i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      return use.of(statement);
    });
  }

  private static List<Source> sources(PreparedStatement query) throws SQLException {
    var found = new ArrayList<Source>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(source(rows));
      }
    }
    return found;
  }

  private static Source source(ResultSet row) throws SQLException {
    try {
      return Wire.read(row.getString("settings").getBytes(UTF_8), Source.class);
    } catch (Wire.UnreadableException e) {
      throw new IllegalStateException("Settings of source " + row.getString("name"), e);
    }
  }
}
