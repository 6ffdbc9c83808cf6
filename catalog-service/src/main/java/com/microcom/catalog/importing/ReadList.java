package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.products.Listing;
import com.microcom.contracts.values.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a company's CSV list into products; what cannot be taken is said row by row. Pure. */
public final class ReadList {
  /** The outcome for the whole file. */
  public sealed interface Outcome {}

  /** @param listings one per SKU, in the order of the file */
  public record Read(List<Listing> listings, List<Rejection> rejected) implements Outcome {}

  /** @param reason in Spanish: what is wrong with the file as a whole */
  public record NotAList(String reason) implements Outcome {}

  private final List<Listing> listings = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private final Map<Sku, Long> firstRows = new HashMap<>();

  private ReadList() {}

  public static Outcome from(byte[] file) {
    var reading = new ReadList();
    return ListTable.eachRow(file, reading::take).<Outcome>map(NotAList::new).orElseGet(() -> new Read(reading.listings, reading.rejected));
  }

  private void take(ListTable.Row row) {
    switch (ListRow.read(row)) {
      case ListRow.Rejected(var rejection) -> rejected.add(rejection);
      case ListRow.Taken(var listing) -> take(row, listing);
    }
  }

  private void take(ListTable.Row row, Listing listing) {
    var first = firstRows.putIfAbsent(listing.sku(), row.number());
    if (first == null) {
      listings.add(listing);
    } else {
      rejected.add(row.rejection(Column.SKU, "código repetido: ya está en la fila " + first));
    }
  }
}
