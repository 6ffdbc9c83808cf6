package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.importing.reading.Table;
import com.microcom.catalog.importing.reading.UnreadableList;
import com.microcom.catalog.products.ListPrice;
import com.microcom.contracts.values.Sku;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a list twice: first to the end, to know that it is one, which rows count and what it leaves out, before anything is
 * changed; then the rows that count, one by one. Holds a line per code in memory, never the list.
 */
final class CheckList {
  static final int MOST_ROWS = 200_000;

  private record First(long row, ListPrice price) {}

  private final Table table;
  private final Header header;
  private final ReadRow readRow;
  private final Map<Sku, First> firsts = new HashMap<>();
  private final Set<Sku> meant = new HashSet<>();
  private long rows;

  private CheckList(Table table, Header header, ReadRow readRow) {
    this.table = table;
    this.header = header;
    this.readRow = readRow;
  }

  /** @param rejected takes every row that cannot be taken, with its one reason @throws UnreadableList if it is no list after all */
  static CheckList of(Table table, Source source, ZoneId zone, Consumer<Rejection> rejected) throws IOException {
    var header = Header.of(table, source);
    var check = new CheckList(table, header, new ReadRow(header, source, zone));
    check.eachRow(row -> check.first(row).ifPresent(rejected));
    return check;
  }

  Header header() {
    return header;
  }

  /** Below the header. */
  long rows() {
    return rows;
  }

  int taken() {
    return firsts.size();
  }

  /** Whether the list says anything of it, be it in a row that had to be rejected. */
  boolean means(Sku sku) {
    return firsts.containsKey(sku) || meant.contains(sku);
  }

  @FunctionalInterface
  interface Rows {
    void row(ListedRow row) throws IOException;
  }

  void eachTaken(Rows taken) throws IOException {
    table.read(row -> {
      if (row.number() > header.row()
          && readRow.read(row) instanceof ReadRow.Taken(var listed)
          && firsts.containsKey(listed.sku())
          && firsts.get(listed.sku()).row() == row.number()) {
        taken.row(listed);
      }
      return true;
    });
  }

  private void eachRow(Consumer<Table.Row> each) throws IOException {
    table.read(row -> {
      if (row.number() > header.row()) {
        if (++rows > MOST_ROWS) {
          throw new UnreadableList("La lista tiene más de 200.000 filas. Partila en varias.");
        }
        each.accept(row);
      }
      return true;
    });
  }

  private Optional<Rejection> first(Table.Row row) {
    return switch (readRow.read(row)) {
      case ReadRow.Rejected(var rejection, var sku) -> {
        if (sku != null) {
          meant.add(sku);
        }
        yield Optional.of(rejection);
      }
      case ReadRow.Taken(var listed) -> repeated(row, listed);
    };
  }

  private Optional<Rejection> repeated(Table.Row row, ListedRow listed) {
    var price = listed.price().map(ListedRow.Asked::price).orElse(null);
    var first = firsts.putIfAbsent(listed.sku(), new First(row.number(), price));
    if (first == null) {
      return Optional.empty();
    }
    var reason = "código repetido: ya está en la fila " + first.row() + (Objects.equals(first.price(), price) ? "" : ", con otro precio");
    var rejection = readRow.rejection(row, Column.SKU, reason);
    // A code that was made from the title is in no cell.
    return Optional.of(rejection.value().isEmpty() ? new Rejection(row.number(), rejection.column(), listed.sku().value(), reason) : rejection);
  }
}
