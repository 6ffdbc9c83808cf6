package com.microcom.catalog.importing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.microcom.contracts.values.VatRate;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where lists come from and how they are read. Everything has a default: an empty one reads a list whose headers speak for
 * themselves.
 *
 * @param name lower case letters, digits and hyphens
 * @param columns header → meaning, for headers that are not guessed right
 * @param full whether a list holds all that the source offers: what it does not hold is hidden
 * @param vatIncluded whether prices include VAT where the header does not say
 * @param sheet of a workbook; null = the first visible one
 * @param items field of a JSON document that holds the list; null = the document itself
 * @param skuPrefix put before every code, to keep suppliers with the same codes apart
 * @param mostVanishing per cent of the source's products that a full list may hide without being confirmed; null = the service's
 * @param dataAge how old the data of a list may be when it arrives: the list counts as of then. null = unknown, such a list settles
 *     no reservation; see docs/adr/0005
 * @param pull where stock and prices are fetched from; null = nowhere
 */
public record Source(
    String name,
    Map<String, Column> columns,
    Defaults defaults,
    Boolean full,
    Boolean vatIncluded,
    String sheet,
    String items,
    String skuPrefix,
    Integer mostVanishing,
    @JsonFormat(shape = JsonFormat.Shape.STRING) Duration dataAge,
    Pull pull) {
  /** Lists that come without a source's name. */
  public static final String ANYBODY = "lista";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_PREFIX = 20;

  public Source {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("el nombre de una fuente lleva minúsculas, números y guiones, hasta 40: " + name);
    }
    columns = columns == null ? Map.of() : Map.copyOf(columns);
    defaults = defaults == null ? Defaults.NONE : defaults;
    full = full != null && full;
    vatIncluded = vatIncluded == null || vatIncluded;
    skuPrefix = skuPrefix == null ? "" : skuPrefix.strip();
    if (skuPrefix.length() > LONGEST_PREFIX) {
      throw new IllegalArgumentException("el prefijo de los códigos tiene hasta " + LONGEST_PREFIX + " caracteres");
    }
    if (mostVanishing != null && (mostVanishing < 0 || mostVanishing > 100)) {
      throw new IllegalArgumentException("mostVanishing es un porcentaje, de 0 a 100");
    }
    if (dataAge != null && dataAge.isNegative()) {
      throw new IllegalArgumentException("dataAge no puede ser negativo");
    }
  }

  /**
   * For cells that are empty or columns that are not there.
   *
   * @param currency ISO 4217 @param stock units
   */
  public record Defaults(String currency, VatRate vat, String brand, String section, Integer stock) {
    static final Defaults NONE = new Defaults(null, null, null, null, null);

    public Defaults {
      currency = currency == null ? "ARS" : currency;
      if (!Currencies.known(currency)) {
        throw new IllegalArgumentException("la moneda es un código de tres letras como ARS, USD o CLP: " + currency);
      }
      vat = vat == null ? VatRate.GENERAL : vat;
      brand = brand == null ? "" : brand;
      section = section == null ? "" : section;
      if (!Reading.VAT_RATES.contains(vat)) {
        throw new IllegalArgumentException(Reading.VAT_WANTED + ": " + vat.percent());
      }
      stock = stock == null ? 0 : stock;
      if (stock < 0) {
        throw new IllegalArgumentException("el stock no puede ser negativo");
      }
    }
  }

  public static Source named(String name) {
    return new Source(name, null, null, null, null, null, null, null, null, null, null);
  }

  public Source withName(String newName) {
    return new Source(newName, columns, defaults, full, vatIncluded, sheet, items, skuPrefix, mostVanishing, dataAge, pull);
  }
}
