package com.microcom.conversation.understanding;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.understanding.Context.CartItem;
import com.microcom.conversation.understanding.Context.Question;
import com.microcom.conversation.understanding.Context.ShownItem;
import java.util.List;

/** What is in front of the buyer, by letters: s = a list was shown, c = things are in the cart, S = summary, q = quote in 6, y = yes or no was asked. */
final class Situations {
  static final List<ShownItem> SHOWN = List.of(
      new ShownItem(1, new Sku("CAM-1"), "Cámara bala Hikvision 2 MP exterior", "Hikvision", "DS-2CE16D0T-IRF", Money.ars("45000")),
      new ShownItem(2, new Sku("CAM-2"), "Cámara domo Hikvision 4 MP exterior", "Hikvision", "DS-2CD1143G2", Money.ars("95000")),
      new ShownItem(3, new Sku("CAM-3"), "Cámara bala Dahua 5 MP", "Dahua", "HFW1500", Money.ars("39000")));
  static final List<CartItem> CART = List.of(
      new CartItem(new Sku("CAM-1"), "Cámara bala Hikvision 2 MP exterior", "Hikvision", "DS-2CE16D0T-IRF", 2),
      new CartItem(new Sku("DISK-2"), "Disco rígido WD Purple 2 TB", "Western Digital", "WD20PURZ", 1));

  private Situations() {}

  static Context of(String letters) {
    boolean quoted = letters.contains("q");
    return new Context(
        letters.contains("s") ? SHOWN : List.of(),
        letters.contains("c") ? CART : List.of(),
        letters.contains("S"),
        quoted,
        quoted ? 6 : null,
        letters.contains("y") ? Question.YES_NO : Question.NONE);
  }
}
