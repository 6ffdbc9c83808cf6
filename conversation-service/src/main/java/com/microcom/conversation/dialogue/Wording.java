package com.microcom.conversation.dialogue;

import static com.microcom.contracts.text.ArgentineFormat.date;
import static com.microcom.contracts.text.ArgentineFormat.integer;
import static com.microcom.contracts.text.ArgentineFormat.money;
import static com.microcom.contracts.text.ArgentineFormat.percent;

import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.orders.FinancingQuote.Instalment;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Money;
import com.microcom.conversation.ordering.CartLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Products, carts, summaries and quotes as the buyer reads them: every figure in an answer is written here. */
final class Wording {
  /** Longer titles are cut: 25 of them and their figures have to fit into one message of 4,096. */
  private static final int TITLE = 90;

  private Wording() {}

  static String items(List<Shown.Item> items) {
    return items.stream().map(item -> item.position() + ") " + product(item.product())).collect(Collectors.joining("\n"));
  }

  /** In one line. */
  static String briefly(Shown.Item item) {
    return item.position() + ") " + title(item.product().title()) + " · " + price(item.product().price());
  }

  /** For choosing among what has just been spoken of. */
  static String choices(List<Shown.Item> items) {
    return items.stream().map(item -> item.position() + ") " + title(item.product().title())).collect(Collectors.joining("\n"));
  }

  static String products(List<Product> products) {
    return products.stream().map(Wording::product).collect(Collectors.joining("\n"));
  }

  static String product(Product product) {
    var feature = saysMore(product.feature(), product.title()) ? "\n   " + product.feature() : "";
    return "*" + title(product.title()) + "*" + feature + "\n   " + priceAndStock(product);
  }

  /** Lists often put everything into the title; it is not said twice. */
  private static boolean saysMore(String feature, String title) {
    return feature != null && !feature.isBlank() && !Words.of(title).containsAll(Words.of(feature));
  }

  static String priceAndStock(Product product) {
    return price(product.price()) + " · " + stock(product.available());
  }

  static String price(Money price) {
    return price == null ? "precio a consultar" : money(price);
  }

  static String stock(int available) {
    return available > 0 ? integer(available) + " en stock" : "sin stock";
  }

  /** Its reason stands in the place of the feature; the rest is read again when it is chosen. */
  static Product asProduct(Alternative alternative) {
    return new Product(alternative.sku(), alternative.title(), null, null, null, alternative.price(), null,
        alternative.available(), alternative.reason(), Map.of());
  }

  static String cart(List<CartLine> lines) {
    return IntStream.range(0, lines.size()).mapToObj(i -> (i + 1) + ". " + line(lines.get(i).asOrderLine()))
        .collect(Collectors.joining("\n"));
  }

  static String lines(List<OrderLine> lines) {
    return lines.stream().map(line -> "• " + line.quantity() + " × " + title(line.title()) + "\n   "
        + money(line.unitPrice()) + " c/u · IVA " + percent(line.vat().asPercent()) + " · " + money(line.total())).collect(Collectors.joining("\n"));
  }

  private static String line(OrderLine line) {
    return line.quantity() + " × " + title(line.title()) + " — " + money(line.total());
  }

  static String taxes(OrderTotals totals) {
    return "Neto: " + money(totals.net()) + "\n"
        + totals.vat().stream().map(v -> "IVA " + percent(v.rate().asPercent()) + ": " + money(v.amount())).collect(Collectors.joining("\n"));
  }

  /** "de contado" or "en 6 cuotas, la primera de $ …": VAT is paid on the interest, so instalments fall over time. */
  static String payment(Payment payment) {
    return switch (payment) {
      case Payment.Cash() -> "de contado";
      case Payment.Financed(FinancingQuote quote) -> "en " + quote.instalments().size() + " " + plural(quote) + extremes(quote)
          + " (total financiado " + money(quote.total()) + ", CFT con IVA "
          + percent(quote.cfteaWithVat()) + ")";
    };
  }

  /** " de $ 100,00", or the first and the last one where they differ. */
  static String extremes(FinancingQuote quote) {
    var first = quote.instalments().getFirst().amount();
    var last = quote.instalments().getLast().amount();
    return first.equals(last) ? " de " + money(first) : ", la primera de " + money(first) + " y la última de " + money(last);
  }

  private static String plural(FinancingQuote quote) {
    return quote.instalments().size() == 1 ? "cuota" : "cuotas";
  }

  static Map<String, String> quote(FinancingQuote quote) {
    return Map.of(
        "n", String.valueOf(quote.instalments().size()),
        "principal", money(quote.principal()),
        "instalments", instalments(quote.instalments()),
        "total", money(quote.total()),
        "tna", percent(quote.tna()),
        "tea", percent(quote.tea()),
        "cft", percent(quote.cfteaWithVat()),
        "valid", date(quote.validUntil()));
  }

  /** Runs of equal instalments in one line: the last one often differs by cents. */
  private static String instalments(List<Instalment> all) {
    var text = new StringBuilder();
    for (int from = 0, to; from < all.size(); from = to) {
      to = from + 1;
      while (to < all.size() && all.get(to).amount().equals(all.get(from).amount())) {
        to++;
      }
      text.append(text.isEmpty() ? "" : "\n").append(run(from + 1, to, all.get(from).amount()));
    }
    return text.toString();
  }

  private static String run(int first, int last, Money amount) {
    return (first == last ? "Cuota " + first : "Cuotas " + first + " a " + last) + ": " + money(amount);
  }

  static String title(String title) {
    return title.length() <= TITLE ? title : title.substring(0, Math.max(title.lastIndexOf(' ', TITLE - 1), TITLE / 2)).stripTrailing() + "…";
  }
}
