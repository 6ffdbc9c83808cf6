package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.lexicon.Figures;
import com.microcom.catalog.products.Listing;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One row of a list: a product, or the first reason why not. */
sealed interface ListRow {
  record Taken(Listing listing) implements ListRow {}

  record Rejected(Rejection rejection) implements ListRow {}

  List<VatRate> VAT_RATES = List.of(VatRate.GENERAL, VatRate.REDUCED);
  BigDecimal HIGHEST_PRICE = new BigDecimal("1e12");
  int LONGEST_SKU = 64;
  int LONGEST_TITLE = 500;

  static ListRow read(ListTable.Row row) {
    return problem(row).<ListRow>map(Rejected::new).orElseGet(() -> new Taken(listing(row)));
  }

  private static Optional<Rejection> problem(ListTable.Row row) {
    return formula(row).or(() -> sku(row)).or(() -> title(row)).or(() -> price(row)).or(() -> vat(row)).or(() -> stock(row));
  }

  private static Optional<Rejection> formula(ListTable.Row row) {
    // A spreadsheet would run it when somebody exports the catalogue again.
    return List.of(Column.SKU, Column.TITLE, Column.DESCRIPTION, Column.BRAND, Column.MODEL).stream()
        .filter(c -> row.value(c).startsWith("="))
        .findFirst()
        .map(c -> row.rejection(c, "es una fórmula, no un texto"));
  }

  private static Optional<Rejection> sku(ListTable.Row row) {
    var sku = row.value(Column.SKU);
    if (sku.isEmpty()) {
      return Optional.of(row.rejection(Column.SKU, "falta el código"));
    }
    return sku.length() > LONGEST_SKU ? Optional.of(row.rejection(Column.SKU, "el código tiene más de 64 caracteres")) : Optional.empty();
  }

  private static Optional<Rejection> title(ListTable.Row row) {
    var title = row.value(Column.TITLE);
    if (title.isEmpty()) {
      return Optional.of(row.rejection(Column.TITLE, "falta el título"));
    }
    return title.length() > LONGEST_TITLE ? Optional.of(row.rejection(Column.TITLE, "el título tiene más de 500 caracteres")) : Optional.empty();
  }

  /** An empty price is "a consultar"; a price that cannot be one is a mistake. */
  private static Optional<Rejection> price(ListTable.Row row) {
    var written = row.value(Column.PRICE);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    var price = Figures.read(written);
    if (price.isEmpty()) {
      return Optional.of(row.rejection(Column.PRICE, "el precio no es un número"));
    }
    if (price.get().signum() <= 0) {
      return Optional.of(row.rejection(Column.PRICE, "el precio tiene que ser mayor que cero"));
    }
    return price.get().compareTo(HIGHEST_PRICE) > 0 ? Optional.of(row.rejection(Column.PRICE, "el precio es demasiado alto")) : Optional.empty();
  }

  private static Optional<Rejection> vat(ListTable.Row row) {
    return vatRate(row).isPresent() ? Optional.empty() : Optional.of(row.rejection(Column.VAT, "el IVA tiene que ser 21 o 10,5"));
  }

  private static Optional<Rejection> stock(ListTable.Row row) {
    return units(row).isPresent() ? Optional.empty() : Optional.of(row.rejection(Column.STOCK, "el stock tiene que ser un número entero, cero o más"));
  }

  private static Optional<VatRate> vatRate(ListTable.Row row) {
    var written = row.value(Column.VAT).replace("%", "").strip();
    if (written.isEmpty()) {
      return Optional.of(VatRate.GENERAL);
    }
    return Figures.read(written).flatMap(v -> VAT_RATES.stream().filter(r -> r.asPercent().compareTo(v) == 0).findFirst());
  }

  private static Optional<Integer> units(ListTable.Row row) {
    var written = row.value(Column.STOCK);
    if (written.isEmpty()) {
      return Optional.of(0);
    }
    return Figures.read(written)
        .filter(units -> units.signum() >= 0 && units.stripTrailingZeros().scale() <= 0 && units.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
        .map(BigDecimal::intValueExact);
  }

  private static Listing listing(ListTable.Row row) {
    var price = Figures.read(row.value(Column.PRICE)).map(Money::ars).orElse(null);
    return new Listing(
        new Sku(row.value(Column.SKU)), row.value(Column.TITLE), row.value(Column.DESCRIPTION), row.value(Column.BRAND), row.value(Column.MODEL),
        row.value(Column.SECTION), price, vatRate(row).orElseThrow(), units(row).orElseThrow());
  }
}
