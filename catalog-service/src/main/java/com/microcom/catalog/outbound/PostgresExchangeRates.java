package com.microcom.catalog.outbound;

import com.microcom.catalog.pricing.ExchangeRate;
import com.microcom.catalog.pricing.ExchangeRates;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class PostgresExchangeRates implements ExchangeRates {
  private final AgroalDataSource database;

  PostgresExchangeRates(AgroalDataSource database) {
    this.database = database;
  }

  @Override
  public List<ExchangeRate> all() {
    return with("select currency, valid_from, pesos from exchange_rate order by currency, valid_from desc", PostgresExchangeRates::rates);
  }

  @Override
  public List<ExchangeRate> newest(LocalDate from, LocalDate to) {
    return with(
        "select distinct on (currency) currency, valid_from, pesos from exchange_rate where valid_from between ? and ? order by currency, valid_from desc",
        query -> {
          query.setObject(1, from);
          query.setObject(2, to);
          return rates(query);
        });
  }

  @Override
  @Transactional
  public void save(Collection<ExchangeRate> rates) {
    with(
        "insert into exchange_rate (currency, valid_from, pesos) values (?, ?, ?) on conflict (currency, valid_from) do update set pesos = excluded.pesos",
        insert -> {
          for (var rate : rates) {
            insert.setString(1, rate.currency());
            insert.setObject(2, rate.validFrom());
            insert.setBigDecimal(3, rate.pesos());
            insert.addBatch();
          }
          return insert.executeBatch();
        });
  }

  @Override
  public boolean remove(String currency, LocalDate validFrom) {
    return with("delete from exchange_rate where currency = ? and valid_from = ?", delete -> {
      delete.setString(1, currency);
      delete.setObject(2, validFrom);
      return delete.executeUpdate() == 1;
    });
  }

  private <T> T with(String sql, OneStatement.Use<T> use) {
    return OneStatement.run(database, "exchange_rate", sql, use);
  }

  private static List<ExchangeRate> rates(PreparedStatement query) throws SQLException {
    var rates = new ArrayList<ExchangeRate>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        rates.add(new ExchangeRate(rows.getString(1), rows.getObject(2, LocalDate.class), rows.getBigDecimal(3)));
      }
    }
    return rates;
  }
}
