package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of some rows.
 *
 * @param onRequest for want of a price in the list @param withoutRate for want of an exchange rate: rows per currency
 */
record Tally(int loaded, int updated, int unchanged, int onRequest, Map<String, Integer> withoutRate, int outdated, List<Rejection> rejected) {
  static final Tally NONE = new Tally(0, 0, 0, 0, Map.of(), 0, List.of());

  /** Rejections are handed over batch by batch, not piled up. */
  Tally plus(Tally other) {
    var rates = new HashMap<>(withoutRate);
    other.withoutRate.forEach((currency, rows) -> rates.merge(currency, rows, Integer::sum));
    return new Tally(
        loaded + other.loaded, updated + other.updated, unchanged + other.unchanged, onRequest + other.onRequest, rates, outdated + other.outdated, List.of());
  }

  int withoutPrice() {
    return onRequest + withoutRate.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<String> notes() {
    var notes = new ArrayList<String>();
    if (onRequest > 0) {
      notes.add((onRequest == 1 ? "1 producto quedó" : onRequest + " productos quedaron") + " «a consultar»: la lista no trae su precio.");
    }
    withoutRate.forEach((currency, rows) -> notes.add((rows == 1 ? "1 producto en " + currency + " quedó" : rows + " productos en " + currency + " quedaron") + " «a consultar» porque no hay una cotización vigente de "
        + currency + ". Cargala en /exchange-rates y el precio se pone solo."));
    if (outdated > 0) {
      notes.add((outdated == 1 ? "1 fila traía" : outdated + " filas traían") + " un stock más viejo que el que ya se conoce: se dejó el más nuevo.");
    }
    return notes;
  }
}
