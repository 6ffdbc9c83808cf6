package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.contracts.Wire;
import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Outcome;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list is there from the start on: {@code CATALOG_FILE=demo}. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class SearchingTheDemoCatalogueTest {
  @Test
  void hikvision_cameras_for_outdoors() {
    var found = search("qué cámaras hikvision tienen para exterior?");
    assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(found.understood()).isEqualTo("cámaras Hikvision para exterior");
    assertThat(found.relaxed()).isEmpty();
    assertThat(found.total()).isGreaterThan(20);
    assertThat(found.products()).hasSize(5)
        .allMatch(p -> p.brand().equals("Hikvision") && p.kind().startsWith("camera-") && p.attributes().get("outdoor").equals("true") && p.available() > 0 && p.price() != null);
  }

  @Test
  void the_next_page_goes_on_where_the_first_ended() {
    var first = skus(search("camaras hikvision para exterior"));
    var next = skus(post(new Search("camaras hikvision para exterior", 5, 5, List.of(), 1)));
    assertThat(next).hasSize(5).doesNotContainAnyElementsOf(first);
  }

  @Test
  void a_code_with_a_slip_or_in_a_sentence_is_found_and_two_near_ones_are_both_shown() {
    assertThat(search("precio de la ds2cd1043g2l").products()).extracting(Product::model).containsExactly("DS-2CD1043G2-LIU");
    assertThat(search("tenés la DS-2CD1043G2?").products()).extracting(Product::model).containsExactly("DS-2CD1043G2-LIU", "DS-2CD1043G2-IUF");
    assertThat(search("ds 2ce16dot irf").products()).extracting(Product::model).containsExactly("DS-2CE16D0T-IRF");
    assertThat(search("2ce16d0t-irf").products()).extracting(Product::model).contains("DS-2CE16D0T-IRF");
  }

  /** A word of a model's name is one where the word before it is said of the product, too, or says nothing. */
  @Test
  void a_name_that_shares_a_word_with_a_model_is_another_name() {
    assertThat(search("quiero el master").products()).extracting(Product::model).containsExactly("MX Master 3S");
    assertThat(search("mouse logitech master").products()).extracting(Product::model).containsExactly("MX Master 3S");
    assertThat(search("disco skyhawk para mi dvr").products()).isNotEmpty().allMatch(p -> p.title().contains("SkyHawk"));
    assertThat(search("un cooler master").products()).noneMatch(p -> p.title().contains("Master"));
    assertThat(search("hyper master").products()).noneMatch(p -> p.title().contains("Master"));
  }

  @Test
  void what_exists_without_stock_says_so_and_has_alternatives() {
    var found = search("DS-2CD1043G2-IUF");
    assertThat(found.outcome()).isEqualTo(Outcome.OUT_OF_STOCK);
    var sku = found.products().getFirst().sku();
    var alternatives = List.of(given().get("/products/" + sku + "/alternatives?quantity=2").then().statusCode(200).extract().as(Alternative[].class));
    assertThat(alternatives).hasSizeBetween(1, 3).allMatch(a -> a.available() >= 2 && !a.reason().isBlank());
  }

  @Test
  void a_budget_and_a_refused_brand_are_kept() {
    var found = search("algo para ver la puerta del negocio hasta 80 lucas que no sea dahua");
    assertThat(found.products()).hasSize(5)
        .allMatch(p -> p.price().compareTo(Money.ars("80000")) <= 0 && !p.brand().equals("Dahua") && p.attributes().get("outdoor").equals("true"));
  }

  @Test
  void what_cannot_be_kept_is_told() {
    var found = search("camara hikvision hasta 20 mil");
    assertThat(found.relaxed()).containsExactly("no hay hasta $ 20.000,00; te muestro lo más cercano");
    assertThat(found.products().getFirst().price()).isGreaterThan(Money.ars("20000"));
    assertThat(search("nvr de 24 canales").relaxed()).containsExactly("no hay de 24 canales; estos tienen más");
    assertThat(search("disco purple de 2 teras marca toshiba").relaxed()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      necesito 3 auriculares Sony WH-1000XM5  | headset  | WH-1000XM5 Sony | no tengo «WH-1000XM5»; no hay de Sony; te muestro otras marcas
      teclado razer                           | keyboard | Razer           | no hay de Razer; te muestro otras marcas
      un mouse marca acme                     | mouse    | acme            | no tengo «acme»
      tenés switch Zyxel de 8 bocas?          | switch   | Zyxel           | no tengo «Zyxel»
      cámara hikvision DS-9999XYZ             | camera   | DS-9999XYZ      | no tengo «DS-9999XYZ»
      notebook kuokka i5                      | notebook | kuokka          | no tengo «kuokka»
      router archer c99                       | router   | c99             | no tengo «c99»
      """)
  void a_brand_or_a_model_that_is_not_sold_is_said_and_what_is_shown_is_known_to_be_something_else(String text, String kind, String missing, String told) {
    var found = search(text);
    assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(found.products()).as("%s %s %s %s", found.understood(), found.relaxed(), found.missing(), found.total()).isNotEmpty().allMatch(p -> p.kind().startsWith(kind));
    assertThat(found.substitutes()).isTrue();
    assertThat(String.join(" ", found.missing())).isEqualTo(missing);
    assertThat(String.join("; ", found.relaxed())).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DS-9999XYZ", "precio de la DS-9999XYZ?", "tenés algo de sony?", "sony"})
  void a_name_alone_that_nothing_has_is_not_here(String text) {
    var found = search(text);
    assertThat(found.outcome()).isEqualTo(Outcome.NONE);
    assertThat(found.missing()).hasSize(1);
    assertThat(found.products()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"auriculares inalámbricos", "cámara 4mp para exterior 30mts", "notebook kiero una barata", "teclado lindo", "TECLADO MECANICO USB3.0", "disco de 2 teras", "fuente 12volt 5amp",
      "cámara que no sea razer", "un dvr para la ds-9999xyz", "camra hikvicion esterior", "router archer c6", "monitor 24pulgadas", "cable utp 10metros", "bobina furukawa", "cámara para mi abuela"})
  void words_that_may_be_anything_are_not_taken_for_names(String text) {
    var found = search(text);
    assertThat(found.missing()).isEmpty();
    assertThat(found.products()).isNotEmpty();
  }

  @Test
  void a_recorder_for_these_cameras_has_their_technology_and_a_channel_for_each() {
    var analog = skus(search("DS-2CE16D0T-IRF")).getFirst();
    var dvrs = post(new Search("un dvr que les sirva", 5, 0, List.of(analog), 6));
    assertThat(dvrs.products()).isNotEmpty().allMatch(p -> p.kind().equals("recorder-dvr") && Integer.parseInt(p.attributes().get("channels")) >= 6 && p.available() > 0);

    var sharp = skus(search("DS-2CE16H0T-IRPF")).getFirst();
    assertThat(post(new Search("dvr", 5, 0, List.of(sharp), 1)).products()).isNotEmpty().allMatch(p -> Integer.parseInt(p.attributes().get("resolutionMp")) >= 5);

    var ip = skus(search("DS-2CD1043G2-LIU")).getFirst();
    var nvrs = post(new Search("un dvr que les sirva", 5, 0, List.of(ip, ip, ip, ip, ip), 1));
    assertThat(nvrs.relaxed()).containsExactly("esas cámaras no son analógicas: van con un NVR");
    assertThat(nvrs.products()).isNotEmpty().allMatch(p -> p.kind().equals("recorder-nvr") && Integer.parseInt(p.attributes().get("channels")) >= 5);
  }

  @Test
  void what_is_said_next_puts_the_question_more_exactly() {
    assertThat(search("cámaras hikvision para exterior\ny de dahua?").products()).isNotEmpty()
        .allMatch(p -> p.brand().equals("Dahua") && p.attributes().get("outdoor").equals("true"));
    assertThat(search("cámaras hikvision para exterior\nmás baratas").understood()).isEqualTo("cámaras Hikvision para exterior, de menor a mayor precio");
    assertThat(search("cámaras hikvision\nswitch de 8").products()).isNotEmpty().allMatch(p -> p.kind().equals("switch"));
    assertThat(search("cámaras hikvision\nheladera").outcome()).isEqualTo(Outcome.NONE);
    assertThat(search("fuente 12 v").products()).isNotEmpty().allMatch(p -> p.kind().equals("power-supply"));
  }

  @Test
  void who_wants_many_sees_first_what_is_there_in_that_number() {
    var found = post(new Search("camara hikvision analogica exterior", 5, 0, List.of(), 60));
    assertThat(found.products().getFirst().available()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void nothing_understood_is_a_question_and_nothing_there_is_nothing() {
    assertThat(search("hola")).satisfies(f -> {
      assertThat(f.outcome()).isEqualTo(Outcome.CLARIFY);
      assertThat(f.question()).isNotBlank();
      assertThat(f.options()).isNotEmpty();
      assertThat(f.products()).isEmpty();
    });
    assertThat(search("hikvision").options()).first().asString().endsWith("Hikvision");
    assertThat(search("hikvision").options()).allSatisfy(option -> assertThat(search(option).outcome()).isEqualTo(Outcome.FOUND));
    assertThat(search("heladera").outcome()).isEqualTo(Outcome.NONE);
    assertThat(search("iphone 15").outcome()).isEqualTo(Outcome.NONE);
  }

  @Test
  void things_that_dialogues_ask_for_are_there_in_stock() {
    for (var text : List.of("disco de 2 teras", "disco wd purple 2 tb", "nvr de 16", "bobina utp cat6", "balunes", "fuente 12v", "dvr 8 canales", "switch poe 8 bocas", "camara domo 4mp",
        "disco de 4 teras", "memoria de 16 gigas", "ssd 480", "monitor de 24", "camara que se vea de noche a color", "notebook i5", "ups", "toner", "alarma", "sensor de movimiento")) {
      var found = search(text);
      assertThat(found.outcome()).as(text).isEqualTo(Outcome.FOUND);
      assertThat(found.products().getFirst().available()).as(text).isPositive();
      assertThat(found.relaxed()).as(text).isEmpty();
    }
  }

  @Test
  void a_lookup_keeps_the_order_and_leaves_out_what_is_unknown() {
    given().contentType("application/json").body(Map.of("skus", List.of("HDD-1008", "NADA-1", "CAM-1001"))).post("/products/lookup")
        .then().statusCode(200).body("sku", equalTo(List.of("HDD-1008", "CAM-1001")));
  }

  @Test
  void a_bad_request_is_explained() {
    given().contentType("application/json").body(Map.of("limit", 5)).post("/search").then().statusCode(400).body("code", equalTo("catalog.search-invalid"));
    given().contentType("application/json").body(Map.of("text", "dvr", "limit", 500)).post("/search").then().statusCode(400);
    given().get("/products/NADA-1/alternatives").then().statusCode(404).body("code", equalTo("catalog.product-unknown"));
  }

  private static Found search(String text) {
    return post(Search.of(text, 5));
  }

  private static Found post(Search search) {
    return given().contentType("application/json").body(Wire.write(search)).post("/search").then().statusCode(200).extract().as(Found.class);
  }

  private static List<Sku> skus(Found found) {
    return found.products().stream().map(Product::sku).toList();
  }
}
