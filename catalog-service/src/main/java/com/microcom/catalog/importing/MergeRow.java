package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.products.Listed;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a product becomes when a list says something about it; or why it does not. Pure. */
sealed interface MergeRow {
  /** @param outdated its stock was older than what is known, and left alone */
  record Merged(Listed listed, boolean outdated) implements MergeRow {}

  record Refused(Rejection rejection) implements MergeRow {}

  Duration SLOW_CLOCKS = Duration.ofMinutes(1);

  /** @param described from the row's texts; null = the list has none @param known null = new; its units held are counted */
  static MergeRow merge(ListedRow row, Product described, Listed known, Header header, StoreRows.Circumstances in) {
    if (known == null && described == null) {
      return refused(row, header, "el código no está en el catálogo y la lista no trae títulos para agregarlo");
    }
    if (known != null && described != null && belongsToAnother(known.source(), in.source().name())) {
      return refused(row, header, "el código ya es de la fuente «" + known.source() + "»: poné un prefijo (skuPrefix) en una de las dos");
    }
    if (row.stockAsOf() != null && row.stockAsOf().isAfter(in.arrived().plus(SLOW_CLOCKS))) {
      // Believed, it would make every later count look old.
      return refused(row, header, "la fecha del stock está en el futuro: " + row.stockAsOf());
    }
    return merged(row, described == null ? known.product() : described, known, in);
  }

  /** What came without a source's name belongs to nobody, and may be corrected by hand whosever it is. */
  private static boolean belongsToAnother(String owner, String source) {
    return !owner.equals(source) && !owner.equals(Source.ANYBODY) && !source.equals(Source.ANYBODY);
  }

  private static MergeRow merged(ListedRow row, Product texts, Listed known, StoreRows.Circumstances in) {
    var asOf = row.stockAsOf() == null ? in.asOf() : row.stockAsOf();
    var knownAsOf = known == null ? null : known.stockAsOf();
    var outdated = row.stock().isPresent() && asOf != null && knownAsOf != null && asOf.isBefore(knownAsOf);
    var units = outdated ? Optional.<Integer>empty() : row.stock();
    var onHand = units.orElse(known == null ? in.source().defaults().stock() : known.product().onHand());
    var vat = row.vat().orElse(texts.vat());
    var listPrice = row.price().isPresent() ? row.price().get().price() : known == null ? null : known.listPrice();
    var price = Optional.ofNullable(listPrice).flatMap(p -> p.inPesos(vat, in.pesosPer())).orElse(null);
    var rate = Optional.ofNullable(listPrice).flatMap(p -> p.rate(in.pesosPer())).orElse(null);
    var visible = row.visible().orElse(row.texts().isPresent() || known.product().visible());
    var next = texts.offeredFor(price, vat, onHand, visible).withVersion(known == null ? 0 : known.product().version());
    return new Merged(
        new Listed(new Stocked(next, known == null ? 0 : known.stocked().held()), owner(row, known, in), listPrice, same(rate, known), stockAsOf(units, asOf, knownAsOf)),
        outdated);
  }

  /** A list that does not say as of when it is true does not move the time back, nor on: it settles nothing. */
  private static Instant stockAsOf(Optional<Integer> units, Instant asOf, Instant known) {
    return units.isPresent() && asOf != null ? asOf : known;
  }

  private static String owner(ListedRow row, Listed known, StoreRows.Circumstances in) {
    return known == null || row.texts().isPresent() && !in.source().name().equals(Source.ANYBODY) ? in.source().name() : known.source();
  }

  /** The stored rate has more decimals and is the same one. */
  private static BigDecimal same(BigDecimal rate, Listed known) {
    return rate != null && known != null && known.rate() != null && rate.compareTo(known.rate()) == 0 ? known.rate() : rate;
  }

  private static MergeRow refused(ListedRow row, Header header, String reason) {
    return new Refused(new Rejection(row.row(), header.text(Column.SKU), row.sku().value(), reason));
  }
}
