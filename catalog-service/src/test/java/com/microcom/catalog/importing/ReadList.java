package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.importing.reading.ListFile;
import com.microcom.catalog.importing.reading.UnreadableList;
import com.microcom.catalog.products.Listing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a small list without importing it. Prices other than in pesos are left out. */
public final class ReadList {
  public sealed interface Outcome {}

  /** @param listings one per SKU, in the order of the file */
  public record Read(List<Listing> listings, List<Rejection> rejected) implements Outcome {}

  /** @param reason in Spanish: what is wrong with the file as a whole */
  public record NotAList(String reason) implements Outcome {}

  private ReadList() {}

  public static Outcome from(Path file, Source source, ZoneId zone) throws IOException {
    try {
      var rejected = new ArrayList<Rejection>();
      var listings = new ArrayList<Listing>();
      CheckList.of(ListFile.open(file, source.sheet(), source.items()), source, zone, rejected::add).eachTaken(row -> row.texts().ifPresent(texts -> listings.add(listing(row, texts))));
      return new Read(listings, rejected);
    } catch (UnreadableList e) {
      return new NotAList(e.getMessage());
    }
  }

  private static Listing listing(ListedRow row, ListedRow.Texts texts) {
    var vat = row.vat().orElseThrow();
    var price = row.price().map(ListedRow.Asked::price).flatMap(p -> p.inPesos(vat, Map.of())).orElse(null);
    return new Listing(row.sku(), texts.title(), texts.description(), texts.brand(), texts.model(), texts.section(), price, vat, row.stock().orElse(0));
  }
}
