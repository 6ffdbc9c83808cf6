package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.importing.reading.Cell;
import com.microcom.catalog.importing.reading.Table;
import com.microcom.catalog.products.ListPrice;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Reads one row of a list: a product, or the first reason why not. Pure. */
final class ReadRow {
  sealed interface Outcome {}

  record Taken(ListedRow row) implements Outcome {}

  /** @param sku of a product that is meant all the same, so that it is not hidden as missing; null = not known */
  record Rejected(Rejection rejection, Sku sku) implements Outcome {}

  private static final int LONGEST_SKU = 64;
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_SHOWN = 200;

  private final Header header;
  private final Source source;
  private final ZoneId zone;

  ReadRow(Header header, Source source, ZoneId zone) {
    this.header = header;
    this.source = source;
    this.zone = zone;
  }

  /** Internal: the first reason, carried past the other columns. */
  private static final class No extends Exception {
    private static final long serialVersionUID = 1L;
    private final Column column;

    No(Column column, String reason) {
      super(reason, null, false, false);
      this.column = column;
    }
  }

  Outcome read(Table.Row row) {
    Sku sku = null;
    try {
      sku = sku(row);
      return new Taken(rest(row, sku));
    } catch (No no) {
      return new Rejected(rejection(row, no.column, no.getMessage()), sku);
    }
  }

  Rejection rejection(Table.Row row, Column column, String reason) {
    var value = cell(row, column).text();
    return new Rejection(row.number(), header.text(column), value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value, reason);
  }

  private ListedRow rest(Table.Row row, Sku sku) throws No {
    var texts = header.has(Column.TITLE) ? Optional.of(texts(row)) : Optional.<ListedRow.Texts>empty();
    var price = header.has(Column.PRICE) ? Optional.of(new ListedRow.Asked(price(row))) : Optional.<ListedRow.Asked>empty();
    var vat = header.has(Column.VAT) || texts.isPresent() ? Optional.of(vat(row)) : Optional.<VatRate>empty();
    var stock = header.has(Column.STOCK) ? Optional.of(value(Column.STOCK, Reading.stock(cell(row, Column.STOCK), source.defaults().stock()))) : Optional.<Integer>empty();
    var visible = header.has(Column.VISIBLE) ? Optional.of(value(Column.VISIBLE, Reading.yes(cell(row, Column.VISIBLE)))) : Optional.<Boolean>empty();
    return new ListedRow(row.number(), sku, texts, price, vat, stock, value(Column.AS_OF, Reading.moment(cell(row, Column.AS_OF), zone)), visible);
  }

  private Sku sku(Table.Row row) throws No {
    var written = text(row, Column.SKU, LONGEST_SKU, "el código");
    if (!written.isEmpty()) {
      var code = source.skuPrefix() + written;
      return code.length() > LONGEST_SKU ? no(Column.SKU, "el código tiene más de 64 caracteres") : new Sku(code);
    }
    var model = text(row, Column.MODEL, LONGEST_TITLE, "el modelo");
    var title = text(row, Column.TITLE, LONGEST_TITLE, "el título");
    if (title.isEmpty()) {
      return no(header.has(Column.SKU) || !header.has(Column.TITLE) ? Column.SKU : Column.TITLE, header.has(Column.TITLE) ? "faltan el código y el título" : "falta el código");
    }
    return new Sku(StableKey.of(source.name(), text(row, Column.ORIGIN, LONGEST_TITLE, "el origen"), model, title));
  }

  private ListedRow.Texts texts(Table.Row row) throws No {
    var title = text(row, Column.TITLE, LONGEST_TITLE, "el título");
    if (title.isEmpty()) {
      return no(Column.TITLE, "falta el título");
    }
    return new ListedRow.Texts(
        title,
        text(row, Column.DESCRIPTION, LONGEST_TEXT, "la descripción"),
        otherwise(text(row, Column.BRAND, LONGEST_TITLE, "la marca"), source.defaults().brand()),
        text(row, Column.MODEL, LONGEST_TITLE, "el modelo"),
        otherwise(text(row, Column.SECTION, LONGEST_TITLE, "el rubro"), source.defaults().section()));
  }

  private ListPrice price(Table.Row row) throws No {
    var cell = cell(row, Column.PRICE);
    var amount = value(Column.PRICE, Reading.price(cell));
    if (amount == null) {
      return null;
    }
    var price = header.meaning(Column.PRICE).orElseThrow();
    var vatIncluded = price.vatIncluded() == null ? source.vatIncluded() : price.vatIncluded();
    return new ListPrice(amount, currency(row, cell, price), vatIncluded);
  }

  /** The row's word, then the header's, then the source's. A cell that contradicts its row is a mistake somebody must mend. */
  private String currency(Table.Row row, Cell price, Meaning meaning) throws No {
    var beside = Reading.currencyBeside(price);
    var written = text(row, Column.CURRENCY, LONGEST_TITLE, "la moneda").toUpperCase(Locale.ROOT);
    var named = written.isEmpty() ? null : Currencies.known(written) ? written : written.equals("$") ? "ARS" : Meaning.currency(written);
    if (!written.isEmpty() && named == null) {
      return no(Column.CURRENCY, "la moneda es un código de tres letras como ARS, USD o CLP");
    }
    if (named != null && beside != null && !beside.equals(named)) {
      return no(Column.PRICE, "el precio dice " + beside + " y la moneda " + named);
    }
    return named != null ? named : beside != null ? beside : meaning.currency() != null ? meaning.currency() : source.defaults().currency();
  }

  private VatRate vat(Table.Row row) throws No {
    return value(Column.VAT, Reading.vat(cell(row, Column.VAT), source.defaults().vat()));
  }

  private String text(Table.Row row, Column column, int longest, String what) throws No {
    return value(column, Reading.text(cell(row, column), longest, what));
  }

  private static <T> T value(Column column, Reading<T> reading) throws No {
    return switch (reading) {
      case Reading.Value<T>(var value) -> value;
      case Reading.Bad<T>(var reason) -> no(column, reason);
    };
  }

  private static <T> T no(Column column, String reason) throws No {
    throw new No(column, reason);
  }

  private Cell cell(Table.Row row, Column column) {
    return header.position(column).map(row::cell).orElse(Cell.EMPTY);
  }

  private static String otherwise(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }
}
