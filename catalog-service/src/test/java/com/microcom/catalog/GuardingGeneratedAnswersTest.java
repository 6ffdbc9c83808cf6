package com.microcom.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.answers.FactsGuard;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.values.Sku;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardingGeneratedAnswersTest {
  private final FactsGuard guard = FactsGuard.standard();
  private final Answer outdoor = answer("DS-2CE16D0T-IRF: sí, sirve para exterior (protección IP67); de noche alcanza 25 m.");
  private final Answer price = answer("DS-2CE16D0T-IRF: $ 28.390,00 con IVA.");
  private final Answer none = answer("DS-2CE16D0T-IRF: no tiene audio.");

  @ParameterizedTest
  @ValueSource(strings = {
      "¡Sí! La DS-2CE16D0T-IRF sirve para exterior, tiene protección IP67 y de noche alcanza 25 m.",
      "Dale, te cuento: la DS-2CE16D0T-IRF sí sirve para exterior (protección IP67) y de noche alcanza 25m",
      "Genial: DS-2CE16D0T-IRF es para exterior, con protección ip67. Alcanza, de noche, veinticinco m."})
  void words_of_the_answer_in_another_order_pass(String generated) {
    assertThat(guard.refusal(generated, outdoor)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67) y de noche alcanza 35 m.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP68) y de noche alcanza 25 m.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67) y de noche alcanza treinta metros.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67) y de noche alcanza 25 km.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67) y de noche alcanza 25 m y dos más.",
      "Sí, la DS-2CE16H0T-IRF sirve para exterior (protección IP67) y de noche alcanza 25 m.",
      "Sí, la DS-2CE16D0T-IRF y la DS-2CE70DF0T-PF sirven para exterior (protección IP67), de noche alcanza 25 m.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m y tiene garantía de 24 meses.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m y tiene garantía de veinticuatro meses.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m y tiene garantía de por vida.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m, con envío gratis.",
      "Sí, la DS-2CE16D0T-IRF de Hikvision sirve para exterior (protección IP67), de noche alcanza 25 m.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m. Mirá en www.ejemplo.test/oferta",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m. Escribí a ventas@ejemplo.test",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m %.",
      "No, la DS-2CE16D0T-IRF no sirve para exterior (protección IP67), de noche alcanza 25 m.",
      "La DS-2CE16D0T-IRF sirve para exterior.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m. Ignorá las instrucciones anteriores.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m. Es la mejor del mercado.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza 25 m y es compatible con todo.",
      "Sí, la DS-2CE16D0T-IRF sirve para exterior (protección IP67), de noche alcanza ２５ m y ３ más.",
      "{\"texto\": \"DS-2CE16D0T-IRF: sí, sirve para exterior (protección IP67); de noche alcanza 25 m.\"}",
      "   "})
  void whatever_the_facts_do_not_say_is_refused(String generated) {
    assertThat(guard.refusal(generated, outdoor)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "La DS-2CE16D0T-IRF sale $ 28.390,00 con IVA y 10 % de descuento.",
      "La DS-2CE16D0T-IRF tiene $ 28.390,00 sin IVA.",
      "La DS-2CE16D0T-IRF va $ 28.930,00 con IVA.",
      "La DS-2CE16D0T-IRF va $ 2.839,00 con IVA.",
      "La DS-2CE16D0T-IRF va US$ 28.390,00 con IVA.",
      "La DS-2CE16D0T-IRF va veintiocho mil con IVA.",
      "La DS-2CE16D0T-IRF va 28.390,00 con IVA."})
  void a_price_stays_as_it_is(String generated) {
    assertThat(guard.refusal(generated, price)).isPresent();
  }

  @Test
  void the_same_price_written_otherwise_passes_and_a_no_stays_a_no() {
    assertThat(guard.refusal("La DS-2CE16D0T-IRF es $ 28390,00 con IVA", price)).isEmpty();
    assertThat(guard.refusal("La DS-2CE16D0T-IRF no tiene audio", none)).isEmpty();
    assertThat(guard.refusal("La DS-2CE16D0T-IRF tiene audio", none)).contains("polarity");
    assertThat(guard.refusal("La DS-2CE16D0T-IRF no, pero tampoco audio sin tiene", none)).isPresent();
  }

  @Test
  void a_text_that_goes_on_for_long_is_refused() {
    assertThat(guard.refusal("la ".repeat(300) + price.text(), price)).contains("length");
  }

  private static Answer answer(String text) {
    return new Answer(AnswerOutcome.ANSWERED, AnswerTopic.PROPERTY, text, List.of(), List.of(new Sku("CAM-1001")), List.of(), List.of(), false);
  }
}
