package com.microcom.conversation.dialogue;

import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Sku;
import java.util.List;

/** What to say when there is less of a product than the buyer wants. */
final class Shortage {
  private static final int ALTERNATIVES = 3;

  private final Catalog catalog;
  private final Terms terms;

  Shortage(Catalog catalog, Terms terms) {
    this.catalog = catalog;
    this.terms = terms;
  }

  Outcome outOfStock(Turn turn, Product product, int wanted) {
    turn.focus(product.sku());
    return turn.outOfStock(product.sku(), () -> withAlternatives(turn, product, wanted));
  }

  private Outcome withAlternatives(Turn turn, Product product, int wanted) {
    var others = listed(turn, product.sku(), wanted, null);
    return Outcome.of("out-of-stock").with("title", Wording.title(product.title())).with("alternatives", others)
        .with("offer", others.isEmpty() ? "¿Querés que una persona del equipo te avise cuando entre?"
            : "¿Te sirve alguna? Si preferís ese, decime «sí» y una persona del equipo te avisa cuando entre.");
  }

  /** Few are offered as they are; from a certain volume on it is a person's matter. */
  Outcome notEnough(Turn turn, Product product, int wanted) {
    turn.focus(product.sku());
    var facts = Outcome.of(wanted >= terms.volumeFrom() ? "volume" : "not-enough")
        .with("title", Wording.title(product.title()))
        .with("available", ArgentineFormat.integer(product.available()))
        .with("quantity", ArgentineFormat.integer(wanted));
    if (wanted >= terms.volumeFrom()) {
      return facts;
    }
    boolean some = product.available() > 0 && product.price() != null;
    if (some) {
      turn.offer(product.sku(), product.available());
    }
    return facts.with("alternatives", listed(turn, product.sku(), wanted, null))
        .with("offer", some ? "¿Te pongo " + ArgentineFormat.integer(product.available()) + "? También te puedo pasar con una persona para ver la cantidad."
            : "Decime «sí» y te paso con una persona para ver la cantidad.");
  }

  /** Numbered, or empty when there is none or the catalogue cannot be asked: then only the fact is said. */
  String listed(Turn turn, Sku sku, int wanted, Sku insteadOf) {
    var alternatives = alternatives(sku, wanted);
    return alternatives.isEmpty() ? "" : "En su lugar tengo:\n" + Wording.items(turn.append(alternatives, insteadOf));
  }

  List<Product> alternatives(Sku sku, int wanted) {
    return switch (catalog.alternatives(sku, wanted, ALTERNATIVES)) {
      case Remote.Answered<List<Alternative>>(var found) -> found.stream().limit(ALTERNATIVES).map(Wording::asProduct).toList();
      case Remote.Unavailable<List<Alternative>> u -> List.of();
    };
  }
}
