package com.microcom.catalog.answers;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question with the products that it may be about.
 *
 * @param plain the text as it is read: plain, numbers as digits
 * @param bare the same without the codes of products
 * @param mentions codes written in the text, in its order
 * @param named products that the conversation resolved @param chosen in the cart @param shown shown last
 * @param quantity spoken of before; 0 = none
 */
record Asking(String plain, String bare, List<Mention> mentions, List<Sheet> named, List<Sheet> chosen, List<Sheet> shown, int quantity) {

  /** A code or its beginning. @param written as the buyer wrote it @param products that fit it; may be empty */
  record Mention(String written, List<Sheet> products) {
    boolean isVague() {
      return products.size() > 1;
    }
  }

  /** Said in this text, by code or by pointing. */
  List<Sheet> pointedAt() {
    var byCode = mentions.stream().flatMap(m -> m.products().stream()).toList();
    return byCode.isEmpty() ? named : byCode;
  }

  /** Everything the conversation is about, the nearest first, each once. */
  List<Sheet> around() {
    return distinct(Stream.of(pointedAt(), named, chosen, shown).flatMap(List::stream));
  }

  static List<Sheet> distinct(Stream<Sheet> sheets) {
    var seen = new java.util.HashSet<Object>();
    return sheets.filter(s -> seen.add(s.product().sku())).toList();
  }
}
