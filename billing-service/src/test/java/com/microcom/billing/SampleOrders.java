package com.microcom.billing;

import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.orders.FinancingQuote.Instalment;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Orders to test with; each call makes an order of its own. */
public final class SampleOrders {
  public static final Instant CONFIRMED = Instant.parse("2026-11-20T15:00:00Z");

  private SampleOrders() {}

  public static OrderSnapshot cash() {
    return order(twoLines(), new Payment.Cash());
  }

  public static List<OrderLine> twoLines() {
    return List.of(
        line("CAM-HIK-2CE16", "Cámara bala Hikvision DS-2CE16D0T-IRF 2 MP, IR 25 m, IP67", 4, "45900.00", VatRate.GENERAL),
        line("HDD-WD-PURP-2T", "Disco WD Purple 2 TB para videovigilancia", 1, "98765.43", VatRate.REDUCED));
  }

  public static List<OrderLine> manyLines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> line("SKU-%03d".formatted(i), "Producto número " + i, i, "1234.56", i % 3 == 0 ? VatRate.REDUCED : VatRate.GENERAL))
        .toList();
  }

  public static OrderSnapshot order(List<OrderLine> lines, Payment payment) {
    var buyer =
        new Buyer(new ContactId(UUID.randomUUID()), "Ana Núñez", new Address(Channel.WHATSAPP, "5491155550001"), "20123456786");
    var id = new OrderId(UUID.randomUUID());
    return order(id, "P-" + id.toString().substring(0, 6), buyer, lines, payment);
  }

  public static OrderSnapshot order(OrderId id, String number, Buyer buyer, List<OrderLine> lines, Payment payment) {
    return new OrderSnapshot(id, number, buyer, lines, OrderTotals.of(lines).total(), payment, 3, CONFIRMED);
  }

  public static OrderLine line(String sku, String title, int quantity, String price, VatRate vat) {
    return new OrderLine(new Sku(sku), title, quantity, Money.ars(price), vat);
  }

  /** Figures with the shape of a quote; what they come to is financing-service's business. */
  public static Payment financed(Money principal, int count) {
    var capital = new Money(principal.amount().divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN), principal.currency());
    var instalments =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> instalment(i, i < count ? capital : principal.minus(capital.times(count - 1))))
            .toList();
    return new Payment.Financed(
        new FinancingQuote(
            "Hasta 12 cuotas", 3, new BigDecimal("69"), new BigDecimal("95.60"), new BigDecimal("95.60"), new BigDecimal("124.15"), principal,
            instalments, instalments.stream().map(Instalment::amount).reduce(Money.zero("ARS"), Money::plus), LocalDate.of(2026, 11, 30)));
  }

  private static Instalment instalment(int number, Money capital) {
    var interest = Money.ars("10000.00");
    var vat = Money.ars("2100.00");
    return new Instalment(number, capital, interest, vat, capital.plus(interest).plus(vat));
  }
}
