package com.microcom.financing.simulating;

import static com.microcom.financing.Tables.plan;
import static com.microcom.financing.Tables.terms;
import static com.microcom.financing.Tables.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.orders.FinancingQuote.Instalment;
import com.microcom.contracts.values.Money;
import com.microcom.financing.interest.MonthlyConvention;
import com.microcom.financing.rates.RateTerms;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimulatingTest {
  private static final Money AMOUNT = Money.ars("4130000");

  @Test
  void twelve_instalments_at_69_per_cent_cost_what_a_bank_says() {
    var quote = quote(terms(), AMOUNT, 12);

    assertThat(quote.plan()).isEqualTo("Largo");
    assertThat(quote.tableVersion()).isEqualTo(7);
    assertThat(quote.tna()).isEqualByComparingTo("69");
    assertThat(quote.tea()).isEqualTo(new BigDecimal("95.60"));
    assertThat(quote.cftea()).isEqualTo(new BigDecimal("95.60"));
    assertThat(quote.cfteaWithVat()).isEqualTo(new BigDecimal("124.15"));
    assertThat(withoutVat(quote.instalments().getFirst())).isEqualTo(Money.ars("485884.89"));
    assertThat(withoutVat(quote.instalments().getLast())).isEqualTo(Money.ars("485884.86"));
    assertThat(quote.instalments().getFirst().amount()).isEqualTo(Money.ars("535754.64"));
  }

  @Test
  void the_other_convention_has_its_own_annual_rate() {
    var quote = quote(terms(MonthlyConvention.TNA_30_365, plan("Largo", 1, 18, "69")), AMOUNT, 12);

    assertThat(quote.tea()).isEqualTo(new BigDecimal("95.65"));
    assertThat(quote.cftea()).isEqualTo(new BigDecimal("95.65"));
  }

  @Test
  void a_plan_without_interest_adds_nothing() {
    var quote = quote(terms(MonthlyConvention.TNA_OVER_12, plan("Sin interés", 1, 6, "0")), Money.ars("100000"), 6);

    assertThat(quote.total()).isEqualTo(Money.ars("100000"));
    assertThat(quote.tea()).isZero();
    assertThat(quote.cfteaWithVat()).isZero();
    assertThat(quote.instalments().getLast().amount()).isEqualTo(Money.ars("16666.65"));
  }

  @Test
  void beyond_a_limit_the_limit_is_named() {
    var table = version(7, terms());

    assertThat(Simulator.simulate(table, AMOUNT, 19)).isEqualTo(new Simulation.TooManyInstalments(18));
    assertThat(Simulator.simulate(table, AMOUNT, 1)).isEqualTo(new Simulation.TooFewInstalments(2));
    assertThat(Simulator.simulate(table, Money.ars("9999.99"), 6)).isEqualTo(outOfRange());
    assertThat(Simulator.simulate(table, Money.ars("20000000.01"), 6)).isEqualTo(outOfRange());
    assertThat(Simulator.simulate(table, new Money(BigDecimal.valueOf(10_000), "USD"), 6)).isEqualTo(new Simulation.NoRates("USD"));
  }

  @Test
  void the_limits_themselves_are_allowed() {
    assertThat(quote(terms(), Money.ars("10000"), 2).plan()).isEqualTo("Corto");
    assertThat(quote(terms(), Money.ars("20000000"), 18).plan()).isEqualTo("Largo");
  }

  @Test
  void to_the_cent_whatever_the_amount_the_rate_and_the_number() {
    var random = new Random(20261122);
    for (int i = 0; i < 500; i++) {
      var count = 1 + random.nextInt(48);
      var tna = BigDecimal.valueOf(random.nextInt(2_000_001), 4);
      var convention = MonthlyConvention.values()[random.nextInt(2)];
      var principal = Money.ars(BigDecimal.valueOf(1_000_000 + random.nextLong(1_999_000_000), 2));

      var quote = quote(terms(convention, plan("Todos", 1, 48, tna.toPlainString())), principal, count);

      checkToTheCent(quote, count);
    }
  }

  private static void checkToTheCent(FinancingQuote quote, int count) {
    var what = quote.principal() + " in " + count + " at " + quote.tna();
    var zero = Money.zero("ARS");
    assertThat(quote.instalments()).as(what).hasSize(count).allSatisfy(i -> assertThat(i.capital().isPositive()).as(what).isTrue());
    assertThat(quote.instalments().stream().map(Instalment::capital).reduce(zero, Money::plus)).as(what).isEqualTo(quote.principal());
    assertThat(quote.instalments().stream().map(Instalment::amount).reduce(zero, Money::plus)).as(what).isEqualTo(quote.total());
    assertThat(quote.instalments()).as(what).allSatisfy(i -> assertThat(i.amount()).isEqualTo(withoutVat(i).plus(i.vatOnInterest())));
    assertThat(quote.cfteaWithVat()).as(what).isGreaterThanOrEqualTo(quote.cftea());
    // The instalments are equal but for the last, and that one differs by less than a hundredth of an instalment.
    var level = withoutVat(quote.instalments().getFirst());
    var last = withoutVat(quote.instalments().getLast());
    assertThat(quote.instalments().subList(0, count - 1)).as(what).allSatisfy(i -> assertThat(withoutVat(i)).isEqualTo(level));
    assertThat(last.minus(level).amount().abs()).as(what).isLessThan(level.amount().movePointLeft(2).add(BigDecimal.ONE));
  }

  private static Money withoutVat(Instalment instalment) {
    return instalment.capital().plus(instalment.interest());
  }

  private static Simulation.AmountOutOfRange outOfRange() {
    return new Simulation.AmountOutOfRange(Money.ars("10000"), Money.ars("20000000"));
  }

  private static FinancingQuote quote(RateTerms terms, Money amount, int instalments) {
    return ((Simulation.Quoted) Simulator.simulate(version(7, terms), amount, instalments)).quote();
  }
}
