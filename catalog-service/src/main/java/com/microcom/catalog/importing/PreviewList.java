package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.importing.reading.ListFile;
import com.microcom.catalog.importing.reading.Table;
import com.microcom.catalog.importing.reading.UnreadableList;
import com.microcom.catalog.products.ListPrice;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Shows how a list would be read, before anything is imported. */
public final class PreviewList {
  private static final int SAMPLES = 3;
  private static final int ROWS = 10;
  private static final int PROBLEMS = 50;

  public sealed interface Outcome {}

  /**
   * @param headerRow its number @param columns of the list, all of them, in their order
   * @param rows the first that would be taken @param rowsTotal below the header @param wouldTake of these
   * @param problems the first rows that would be rejected
   */
  public record Preview(
      Table.Format format, long headerRow, boolean full, List<Seen> columns, List<Shown> rows, long rowsTotal, int wouldTake, long wouldReject, List<Rejection> problems)
      implements Outcome {}

  /** @param meaning null = not understood, not read: say in the source what it is @param samples of its cells */
  public record Seen(String header, Meaning meaning, List<String> samples) {}

  public record Shown(long row, Sku sku, String title, String brand, String model, ListPrice price, VatRate vat, Integer stock) {}

  /** @param reason in Spanish */
  public record NotAList(String reason) implements Outcome {}

  private PreviewList() {}

  public static Outcome of(Path file, Source source, ZoneId zone) throws IOException {
    try {
      var table = ListFile.open(file, source.sheet(), source.items());
      var problems = new ArrayList<Rejection>();
      var check = CheckList.of(table, source, zone, rejection -> {
        if (problems.size() < PROBLEMS) {
          problems.add(rejection);
        }
      });
      return new Preview(
          table.format(), check.header().row(), source.full(), columns(table, check.header()), rows(check), check.rows(), check.taken(), check.rows() - check.taken(), problems);
    } catch (UnreadableList e) {
      return new NotAList(e.getMessage());
    }
  }

  private static List<Seen> columns(Table table, Header header) throws IOException {
    var first = new ArrayList<Table.Row>();
    table.read(row -> {
      if (row.number() > header.row()) {
        first.add(row);
      }
      return first.size() < SAMPLES;
    });
    var columns = new ArrayList<Seen>();
    for (var i = 0; i < header.texts().size(); i++) {
      var at = i;
      columns.add(new Seen(header.texts().get(i), header.meanings().get(i), first.stream().map(row -> row.cell(at).text()).toList()));
    }
    return columns;
  }

  private static List<Shown> rows(CheckList check) throws IOException {
    var rows = new ArrayList<Shown>();
    check.eachTaken(row -> {
      if (rows.size() < ROWS) {
        rows.add(shown(row));
      }
    });
    return rows;
  }

  private static Shown shown(ListedRow row) {
    var texts = row.texts().orElse(new ListedRow.Texts("", "", "", "", ""));
    return new Shown(
        row.row(), row.sku(), texts.title(), texts.brand(), texts.model(), row.price().map(ListedRow.Asked::price).orElse(null), row.vat().orElse(null), row.stock().orElse(null));
  }
}
