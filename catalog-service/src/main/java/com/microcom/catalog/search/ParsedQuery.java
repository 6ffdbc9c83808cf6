package com.microcom.catalog.search;

import java.util.List;

/**
 * A buyer's text, read.
 *
 * @param said the lines of the text that it stands for
 * @param meant how the kinds were told
 * @param codes what may be a product's code, the longest first
 * @param namesCode a word can hardly be anything but a code
 * @param codeIsContext true = the code stands behind "para" or "compatible con": it says what the product has to go with
 */
public record ParsedQuery(String said, Wanted wanted, Meant meant, List<Codes.Candidate> codes, boolean namesCode, boolean codeIsContext) {
  public ParsedQuery {
    codes = List.copyOf(codes);
  }
}
