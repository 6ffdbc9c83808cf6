package com.microcom.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormattingForPeopleTest {
  private static final ZoneId BUENOS_AIRES = ZoneId.of("America/Argentina/Buenos_Aires");

  @Test
  void money_has_points_for_thousands_and_a_comma_for_cents() {
    assertThat(ArgentineFormat.money(Money.ars("1234567.89"))).isEqualTo("$ 1.234.567,89");
    assertThat(ArgentineFormat.money(Money.ars("0.5"))).isEqualTo("$ 0,50");
    assertThat(ArgentineFormat.money(new Money(new BigDecimal("10"), "USD"))).isEqualTo("US$ 10,00");
  }

  @Test
  void instants_are_told_in_the_business_zone() {
    assertThat(ArgentineFormat.dateTime(Instant.parse("2026-11-22T21:30:00Z"), BUENOS_AIRES)).isEqualTo("22/11/2026 18:30");
    assertThat(ArgentineFormat.date(Instant.parse("2026-11-23T02:59:59Z"), BUENOS_AIRES)).isEqualTo("22/11/2026");
  }

  @Test
  void percentages_drop_useless_zeros() {
    assertThat(ArgentineFormat.percent(new BigDecimal("69.00"))).isEqualTo("69 %");
    assertThat(ArgentineFormat.percent(new BigDecimal("95.605"))).isEqualTo("95,61 %");
  }
}
