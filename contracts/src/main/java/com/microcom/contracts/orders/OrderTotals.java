package com.microcom.contracts.orders;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What an order adds up to. Prices include VAT, so VAT is taken out per rate: lines of one rate are added, the net is rounded
 * once (HALF_UP) and VAT is the rest; net + VAT of all rates equals the total to the cent.
 *
 * @param net sum of nets
 * @param vat one row per rate, highest rate first
 * @param total what the buyer pays in cash
 */
public record OrderTotals(Money net, List<VatAmount> vat, Money total) {

  public record VatAmount(VatRate rate, Money net, Money amount) {}

  /** @throws IllegalArgumentException if there is no line, or the lines mix currencies */
  public static OrderTotals of(List<OrderLine> lines) {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("An order has at least one line");
    }
    var zero = Money.zero(lines.getFirst().unitPrice().currency());
    var byRate = new TreeMap<VatRate, Money>(Comparator.comparing(VatRate::asPercent).reversed());
    lines.forEach(line -> byRate.merge(line.vat(), line.total(), Money::plus));
    var vat = byRate.entrySet().stream().map(e -> split(e.getKey(), e.getValue())).toList();
    return new OrderTotals(
        vat.stream().map(VatAmount::net).reduce(zero, Money::plus),
        vat,
        lines.stream().map(OrderLine::total).reduce(zero, Money::plus));
  }

  private static VatAmount split(VatRate rate, Money gross) {
    var net = rate.netOf(gross);
    return new VatAmount(rate, net, gross.minus(net));
  }
}
