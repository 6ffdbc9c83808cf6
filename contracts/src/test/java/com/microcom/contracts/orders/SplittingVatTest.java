package com.microcom.contracts.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplittingVatTest {
  @Test
  void lines_of_one_rate_are_added_before_vat_is_taken_out() {
    var totals =
        OrderTotals.of(List.of(line("A", 3, "100.01", "21"), line("B", 1, "50.00", "10.5"), line("C", 1, "0.02", "21.0")));

    assertThat(totals.total()).isEqualTo(Money.ars("350.05"));
    assertThat(totals.vat())
        .containsExactly(
            new OrderTotals.VatAmount(new VatRate("21"), Money.ars("247.98"), Money.ars("52.07")),
            new OrderTotals.VatAmount(new VatRate("10.5"), Money.ars("45.25"), Money.ars("4.75")));
    assertThat(totals.net()).isEqualTo(Money.ars("293.23"));
  }

  @Test
  void net_and_vat_always_add_up_to_the_total() {
    var random = new Random(20261122);
    for (var run = 0; run < 1_000; run++) {
      var lines =
          IntStream.range(0, 1 + random.nextInt(12))
              .mapToObj(i -> line("S" + i, 1 + random.nextInt(40), cents(random), random.nextBoolean() ? "21" : "10.5"))
              .toList();

      var totals = OrderTotals.of(lines);

      assertThat(totals.vat().stream().map(OrderTotals.VatAmount::amount).reduce(totals.net(), Money::plus)).isEqualTo(totals.total());
    }
  }

  private static String cents(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(900_000_00), 2).toPlainString();
  }

  private static OrderLine line(String sku, int quantity, String price, String vat) {
    return new OrderLine(new Sku(sku), sku, quantity, Money.ars(price), new VatRate(vat));
  }
}
