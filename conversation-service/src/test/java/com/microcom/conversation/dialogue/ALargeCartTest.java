package com.microcom.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.CartLine;
import com.microcom.conversation.ordering.Summary;
import com.microcom.contracts.orders.Payment;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ALargeCartTest {
  @Test
  void fits_with_every_line_into_its_messages() {
    var cart = new Cart(IntStream.range(0, PuttingIntoTheCart.MAX_LINES).mapToObj(i -> CartLine.of(product(i), 99_999)).toList());
    var summary = Summary.of(1, cart.asOrderLines(), new Payment.Cash(), Instant.EPOCH, Instant.EPOCH);
    var draft = new Draft();

    draft.say("summary", Wording.lines(summary.lines()) + "\n\n" + Wording.taxes(summary.totals()), FittingTheAnswerTest.TWO);

    var all = draft.messages().toString();
    assertThat(IntStream.range(0, PuttingIntoTheCart.MAX_LINES)).allSatisfy(i -> assertThat(all).contains("Producto " + i + " "));
    assertThat(all).contains("Neto: ").doesNotContain("\n…");
  }

  private static Product product(int i) {
    return new Product(new Sku("S-" + i), "Producto " + i + " " + "con un título muy largo ".repeat(8), "M", "M" + i, "k", Money.ars("9999999.99"), VatRate.GENERAL, 100_000, "", Map.of());
  }
}
