package com.microcom.catalog.importing;

import java.util.List;
import java.util.UUID;

/**
 * What became of a list.
 *
 * @param loaded new products @param updated known products that changed @param unchanged known products as they were
 * @param rejected rows that were not taken, in the order of the file
 */
public record ImportReport(UUID id, int loaded, int updated, int unchanged, List<Rejection> rejected) {

  /** @param row as a spreadsheet numbers it: the header is row 1 @param column as the file calls it @param reason in Spanish */
  public record Rejection(long row, String column, String value, String reason) {}
}
