package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Wire;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Outcome;
import com.microcom.contracts.rest.CatalogApi.Question;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.values.Sku;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sold, counted in the demo list. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class TellingTheRangeTest {

  @ParameterizedTest
  @ValueSource(strings = {"qué venden?", "que vendes", "Qué productos tienen disponibles?", "productos disponibles", "qué cosas manejan ustedes?"})
  void the_kinds_in_stock_most_products_first(String text) {
    var answer = ask(Question.of(text));
    assertThat(answer.topic()).isEqualTo(AnswerTopic.RANGE);
    assertThat(answer.outcome()).isEqualTo(AnswerOutcome.ANSWERED);
    assertThat(answer.text()).contains("cámaras (", "discos (", "routers (");
    assertThat(answer.facts()).extracting(Fact::label).startsWith("cámaras").doesNotHaveDuplicates();
    assertThat(answer.facts()).extracting(Fact::origin).containsOnly(FactOrigin.CATALOGUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qué marcas de cámaras manejan?", "de camaras que marcas tenes", "cuáles marcas de cámaras hay?", "que marca de camaras venden?"})
  void the_brands_of_a_kind(String text) {
    var answer = ask(Question.of(text));
    assertThat(answer.topic()).isEqualTo(AnswerTopic.RANGE);
    assertThat(answer.text()).startsWith("De cámaras tengo en stock Hikvision (").contains("Dahua (").doesNotContain("Seagate");
  }

  @Test
  void all_brands_are_told_by_kind() {
    assertThat(ask(Question.of("qué marcas tienen?")).text()).contains("• Cámaras: Hikvision, Dahua", "• Discos: ");
  }

  @Test
  void after_cameras_were_shown_the_brands_are_those_of_such_cameras() {
    var answer = ask(new Question("qué marcas hay?", List.of(), List.of(), List.of(new Sku("CAM-1001")), 0));
    assertThat(answer.text()).startsWith("De cámaras analógicas tengo en stock Hikvision (");
  }

  /** A button is a text to search: each finds what it promises. */
  @Test
  void every_label_finds_products() {
    for (var text : List.of("qué venden?", "qué marcas de routers tenés?")) {
      for (var fact : ask(Question.of(text)).facts()) {
        var found = given().contentType("application/json").body(Wire.write(Search.of(fact.label(), 3))).post("/search").then().statusCode(200).extract().asByteArray();
        assertThat(read(found, Found.class).outcome()).as(fact.label()).isEqualTo(Outcome.FOUND);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"qué marca de cámaras me recomendás?", "de qué marca es?", "qué cámaras tienen?", "qué venden de hikvision?", "qué tienen para grabar?"})
  void other_questions_are_not_about_the_range(String text) {
    assertThat(ask(Question.of(text)).topic()).isNotEqualTo(AnswerTopic.RANGE);
  }

  private static Answer ask(Question question) {
    return read(given().contentType("application/json").body(Wire.write(question)).post("/answers").then().statusCode(200).extract().asByteArray(), Answer.class);
  }

  private static <T> T read(byte[] json, Class<T> type) {
    try {
      return Wire.read(json, type);
    } catch (Wire.UnreadableException e) {
      throw new AssertionError(e);
    }
  }
}
