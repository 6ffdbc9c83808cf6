package com.microcom.catalog.inbound.measuring;

import com.microcom.contracts.values.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a catalogue larger, for latency: the same products again with other codes and prices. The same at every run. */
final class Copies {
  private static final String MARK = "~";
  /** The codes of copies differ from the original in this many characters, so that a lookup does not find them all. */
  private static final int ALTERED = 3;

  private Copies() {}

  /** @param copies 1 = the catalogue itself */
  static List<CatalogueLine> of(List<CatalogueLine> catalogue, int copies) {
    var all = new ArrayList<>(catalogue);
    for (var copy = 2; copy <= copies; copy++) {
      var luck = new Random(copy);
      for (var line : catalogue) {
        all.add(altered(line, copy, luck));
      }
    }
    return all;
  }

  /** The SKU of the product that this one was copied from. */
  static Sku original(Sku sku) {
    var at = sku.value().lastIndexOf(MARK);
    return at < 0 ? sku : new Sku(sku.value().substring(0, at));
  }

  private static CatalogueLine altered(CatalogueLine line, int copy, Random luck) {
    var model = alteredCode(line.model(), luck);
    var factor = BigDecimal.valueOf(80 + luck.nextInt(41), 2);
    return new CatalogueLine(
        new Sku(line.sku() + MARK + copy),
        line.brand(),
        model,
        line.model().isEmpty() ? line.title() : line.title().replace(line.model(), model),
        line.model().isEmpty() ? line.description() : line.description().replace(line.model(), model),
        line.priceArs() == null ? null : line.priceArs().multiply(factor).setScale(2, RoundingMode.HALF_UP),
        null,
        line.stock());
  }

  private static String alteredCode(String code, Random luck) {
    var altered = new StringBuilder(code);
    for (var i = 0; i < ALTERED && !code.isEmpty(); i++) {
      var at = luck.nextInt(code.length());
      var c = altered.charAt(at);
      if (Character.isDigit(c)) {
        altered.setCharAt(at, (char) ('0' + luck.nextInt(10)));
      } else if (Character.isLetter(c)) {
        altered.setCharAt(at, (char) ('A' + luck.nextInt(26)));
      }
    }
    return altered.toString();
  }
}
