package com.microcom.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDollarsTest {
  private static final DollarRate AT_1400 = () -> Optional.of(new BigDecimal("1400"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "notebook por menos de 900 dolares i7|1260000",
    "notebook hasta 1.200 dólares|1680000",
    "notebook hasta u$s 900|1260000",
    "notebook hasta US$900|1260000",
    "notebook hasta 1,5 mil usd|2100000",
    "notebook hasta 900 USD|1260000",
    "notebook de hasta 900 de dolares|1260000"
  })
  void a_limit_in_dollars_is_one_in_pesos(String text, String pesos) {
    var read = Dollars.in(text, AT_1400);
    var wanted = new QueryParser(new Vocabulary(Lexicon.argentine())).parse(read.text()).wanted();
    assertThat(wanted.price().max()).isEqualTo(Money.ars(new BigDecimal(pesos)));
    assertThat(read.noted("notebooks")).isEqualTo("notebooks (dólar a $ 1.400,00)");
  }

  @Test
  void without_a_rate_dollars_are_not_taken_for_pesos_and_that_is_told() {
    var read = Dollars.in("notebook hasta 1200 dolares", Optional::empty);
    var wanted = new QueryParser(new Vocabulary(Lexicon.argentine())).parse(read.text()).wanted();
    assertThat(wanted.price().isOpen()).isTrue();
    assertThat(read.told()).singleElement().asString().contains("cotización del dólar");
  }

  @ParameterizedTest
  @CsvSource({"camara hasta 80000 pesos", "dvr de 8", "cable usb 3.0 de 2 metros", "DS-2CE16D0T", "2 discos de 1 tb hasta $ 90.000"})
  void other_texts_are_left_as_they_are_and_nobody_asks_for_a_rate(String text) {
    var read = Dollars.in(text, () -> { throw new AssertionError("asked for a rate"); });
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.noted("x")).isEqualTo("x");
  }
}
