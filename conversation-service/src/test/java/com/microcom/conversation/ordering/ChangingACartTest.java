package com.microcom.conversation.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangingACartTest {
  final Cart cart = new Cart(List.of(line("a", 2, "10.00"), line("b", 1, "5.50")));

  @Test
  void the_total_is_the_sum_of_its_lines() {
    assertThat(cart.total()).isEqualTo(Money.ars("25.50"));
    assertThatThrownBy(Cart.EMPTY::total).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_product_has_one_line_and_keeps_its_place() {
    assertThat(cart.put(line("a", 5, "10.00")).lines()).extracting(CartLine::quantity).containsExactly(5, 1);
    assertThat(cart.put(line("c", 1, "1.00")).lines()).extracting(l -> l.sku().value()).containsExactly("a", "b", "c");
    assertThatThrownBy(() -> new Cart(List.of(line("a", 1, "1.00"), line("a", 1, "1.00")))).hasMessageContaining("one line");
  }

  @Test
  void a_replacement_takes_the_place_of_the_old_one_and_gives_up_its_own() {
    assertThat(cart.replace(new Sku("a"), line("b", 3, "5.50")).lines()).containsExactly(line("b", 3, "5.50"));
  }

  @Test
  void a_summary_no_longer_says_the_cart_once_it_changed() {
    var summary = Summary.of(1, cart.asOrderLines(), new Payment.Cash(), Instant.EPOCH, Instant.EPOCH);

    assertThat(summary.says(cart)).isTrue();
    assertThat(summary.says(cart.put(line("a", 3, "10.00")))).isFalse();
    assertThat(summary.says(cart.put(line("a", 2, "10.01")))).isFalse();
    assertThat(summary.says(cart.remove(new Sku("b")))).isFalse();
  }

  private static CartLine line(String sku, int quantity, String price) {
    return new CartLine(new Sku(sku), "Product " + sku, null, null, null, quantity, Money.ars(price), VatRate.GENERAL);
  }
}
