package com.microcom.catalog.importing;

import com.microcom.catalog.products.Listing;
import com.microcom.catalog.search.FollowProducts;
import com.microcom.contracts.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Takes over a company's list. The same list twice changes nothing and publishes nothing. */
@ApplicationScoped
public class ImportProducts {
  /** Rows are locked for one batch at a time: orders that want them wait milliseconds, not the whole import. */
  private static final int BATCH = 250;

  private final StoreListings storing;
  private final Imports imports;
  private final FollowProducts searching;
  private final Ids ids;
  private final Clock clock;

  public ImportProducts(StoreListings storing, Imports imports, FollowProducts searching, Ids ids, Clock clock) {
    this.storing = storing;
    this.imports = imports;
    this.searching = searching;
    this.ids = ids;
    this.clock = clock;
  }

  /** A file that is no list at all leaves the catalogue as it was. */
  public sealed interface Outcome {}

  public record Imported(ImportReport report) implements Outcome {}

  public record Refused(String reason) implements Outcome {}

  public Outcome take(byte[] file, String fileName) {
    return switch (ReadList.from(file)) {
      case ReadList.NotAList(var reason) -> new Refused(reason);
      case ReadList.Read read -> new Imported(store(read, fileName));
    };
  }

  private ImportReport store(ReadList.Read read, String fileName) {
    var sorted = read.listings().stream().sorted(Comparator.comparing(Listing::sku)).toList();
    var tally = new StoreListings.Tally(0, 0, 0);
    for (var from = 0; from < sorted.size(); from += BATCH) {
      tally = tally.plus(storing.store(List.copyOf(sorted.subList(from, Math.min(from + BATCH, sorted.size())))));
    }
    searching.catchUp();
    var report = new ImportReport(ids.next(), tally.loaded(), tally.updated(), tally.unchanged(), read.rejected());
    imports.add(report, fileName, clock.instant());
    return report;
  }
}
