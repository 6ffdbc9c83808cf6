package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class FullListsTest {
  private static final String HEADER = "sku;titulo;precio;stock\n";

  @Test
  void what_a_full_list_does_not_hold_is_hidden_and_comes_back_with_its_stock() {
    source("completa", Map.of("full", true));
    var all = rows("FULL", 1, 4);
    upload("completa", all).statusCode(200).body("loaded", equalTo(4), "hidden", equalTo(0));

    upload("completa", rows("FULL", 1, 3)).statusCode(200).body("hidden", equalTo(1), "unchanged", equalTo(3));
    found("fuente switching modelo FULL-4", "FULL-4", false);
    given().get("/products/FULL-4").then().statusCode(404);

    upload("completa", all).statusCode(200).body("updated", equalTo(1), "hidden", equalTo(0));
    found("fuente switching modelo FULL-4", "FULL-4", true);
    given().get("/products/FULL-4").then().statusCode(200).body("available", equalTo(4));
  }

  @Test
  void a_product_whose_row_is_bad_is_not_taken_for_a_missing_one() {
    source("torpe", Map.of("full", true));
    upload("torpe", rows("CLUMSY", 1, 2)).statusCode(200);
    upload("torpe", HEADER + "CLUMSY-1;Fuente switching;1.000,00;1\nCLUMSY-2;Fuente switching;gratis;1\n").statusCode(200).body("rejectedRows", equalTo(1), "hidden", equalTo(0));
    given().get("/products/CLUMSY-2").then().statusCode(200);
  }

  @Test
  void a_list_that_was_cut_off_hides_nothing_until_somebody_confirms_it() {
    source("cortada", Map.of("full", true));
    upload("cortada", rows("CUT", 1, 20)).statusCode(200);

    upload("cortada", rows("CUT", 1, 5)).statusCode(409).contentType("application/problem+json")
        .body("code", equalTo("catalog.list-hides-too-much"), "detail", containsString("15 de los 20"), "detail", containsString("POST /imports?source=cortada&confirm=true"));
    given().get("/products/CUT-20").then().statusCode(200);

    given().queryParam("confirm", true).queryParam("source", "cortada").contentType("text/csv").body(rows("CUT", 1, 5).getBytes(UTF_8)).post("/imports").then().statusCode(200).body("hidden", equalTo(15));
    given().get("/products/CUT-20").then().statusCode(404);
  }

  @Test
  void other_sources_are_left_alone_and_codes_of_another_are_refused_unless_told_apart() {
    source("norte", Map.of("full", true));
    source("sur", Map.of("full", true));
    upload("norte", rows("SIDE", 1, 2)).statusCode(200);
    upload("sur", rows("SIDE", 1, 1)).statusCode(200).body("rejected[0].reason", containsString("ya es de la fuente «norte»"), "hidden", equalTo(0));
    source("sur", Map.of("full", true, "skuPrefix", "S-"));
    upload("sur", rows("SIDE", 1, 1)).statusCode(200).body("loaded", equalTo(1));
    given().get("/products/SIDE-2").then().statusCode(200);
    given().get("/products/S-SIDE-1").then().statusCode(200);
  }

  @Test
  void an_older_full_list_does_not_undo_a_newer_one() {
    source("tardia", Map.of("full", true));
    uploadAsOf("tardia", rows("TARDY", 1, 2), Instant.now().minusSeconds(60).toString()).statusCode(200);
    uploadAsOf("tardia", rows("TARDY", 1, 1), Instant.now().minusSeconds(3_600).toString()).statusCode(409).body("code", equalTo("catalog.list-outdated"));
    given().get("/products/TARDY-2").then().statusCode(200);
  }

  @Test
  void an_upload_that_does_not_wait_shows_how_far_it_is() {
    source("grande", Map.of());
    var location = given().header("Prefer", "respond-async").queryParam("source", "grande").multiPart("file", "grande.csv", rows("BIG", 1, 600).getBytes(UTF_8), "text/csv")
        .post("/imports").then().statusCode(202).body("id", notNullValue(), "over", nullValue()).extract().header("Location");

    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        given().get(location).then().statusCode(200).body("state", equalTo("DONE"), "rowsTotal", equalTo(600), "rowsRead", equalTo(600), "loaded", equalTo(600), "fileName", equalTo("grande.csv")));
    given().get("/imports").then().statusCode(200).body("fileName", hasItem("grande.csv"));
    var bad = upload("grande", HEADER + IntStream.rangeClosed(1, 1_200).mapToObj(i -> "X-" + i + ";Fuente;nada;1\n").collect(Collectors.joining()))
        .body("rejectedRows", equalTo(1_200), "rejected", hasSize(1_000)).extract().<String>path("id");
    given().get("/imports/" + bad + "/rejected?offset=1000&limit=500").then().statusCode(200)
        .body("", hasSize(200), "[199].row", equalTo(1_201), "[199].column", equalTo("precio"), "[199].value", equalTo("nada"), "[199].reason", equalTo("el precio no es un número"));
    source("grande", Map.of("full", true));
    given().queryParam("confirm", true).queryParam("source", "grande").contentType("text/csv").body((HEADER + "BIG-1;Fuente switching;1;1\n").getBytes(UTF_8)).post("/imports").then().statusCode(200);
  }

  @Test
  void sources_are_saved_shown_and_removed_and_slips_are_explained() {
    source("memoria", Map.of("columns", Map.of("Ref", "sku"), "defaults", Map.of("currency", "USD", "vat", "10.5")));
    given().get("/sources/memoria").then().statusCode(200).body("columns.Ref", equalTo("sku"), "defaults.currency", equalTo("USD"), "defaults.vat", equalTo("10.5"), "full", equalTo(false));
    given().contentType("text/csv").body("Ref;Nombre;Precio\nM-1;Sirena;10\n".getBytes(UTF_8)).post("/sources/memoria/preview").then().statusCode(200)
        .body("rows[0].price.currency", equalTo("USD"), "columns[0].meaning.how", equalTo("saved"), "wouldTake", equalTo(1));
    given().get("/products/M-1").then().statusCode(404);
    given().delete("/sources/memoria").then().statusCode(204);
    given().get("/sources/memoria").then().statusCode(404).body("code", equalTo("catalog.source-unknown"));
    invalid("Mayúscula", Map.of(), "minúsculas");
    invalid("mala", Map.of("colums", Map.of()), "colums");
    invalid("mala", Map.of("columns", Map.of("Ref", "codigo")), "Las que hay");
    invalid("mala", Map.of("defaults", Map.of("currency", "dólar")), "tres letras");
    invalid("mala", Map.of("full", "si"), "«full» es true o false");
    invalid("mala", Map.of("dataAge", "10m"), "«dataAge» es una duración como PT10M");
    invalid("mala", Map.of("defaults", Map.of("vat", "20")), "el IVA tiene que ser 21");
    invalid("mala", Map.of("defaults", Map.of("vat", "mucho")), "«defaults.vat» es 21, 10.5");
    invalid("mala", Map.of("defaults", Map.of("stock", "diez")), "«defaults.stock» es un número entero");
    invalid("mala", Map.of("pull", Map.of("kind", "ftp", "url", "ftp://erp/x")), "jdbc o http");
    invalid("mala", Map.of("pull", Map.of("kind", "jdbc", "url", "jdbc:postgresql://u:p@erp/x", "query", "select 1")), "sin claves");
    invalid("mala", Map.of("pull", Map.of("kind", "http", "url", "http://erp/x", "headers", Map.of("Authorization", "DATABASE_PASSWORD"))), "PULL_");
    upload("nadie", "sku;titulo\n1;x\n").statusCode(404);
  }

  private static void invalid(String name, Map<String, ?> settings, String says) {
    given().contentType("application/json").body(settings).put("/sources/" + name).then().statusCode(400).body("detail", containsString(says));
  }

  private static void source(String name, Map<String, ?> settings) {
    given().contentType("application/json").body(settings).put("/sources/" + name).then().statusCode(200).body("name", equalTo(name));
  }

  private static ValidatableResponse upload(String source, String list) {
    return given().queryParam("source", source).contentType("text/csv").body(list.getBytes(UTF_8)).post("/imports").then();
  }

  private static ValidatableResponse uploadAsOf(String source, String list, String asOf) {
    return given().queryParam("source", source).queryParam("asOf", asOf).contentType("text/csv").body(list.getBytes(UTF_8)).post("/imports").then();
  }

  private static void found(String text, String sku, boolean expected) {
    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
      var skus = given().contentType("application/json").body(Map.of("text", text, "limit", 20)).post("/search").then().statusCode(200).extract().jsonPath().getList("products.sku", String.class);
      assertThat(skus.contains(sku)).as(sku + " among " + skus).isEqualTo(expected);
    });
  }

  private static String rows(String prefix, int from, int to) {
    return HEADER + IntStream.rangeClosed(from, to).mapToObj(i -> prefix + "-" + i + ";Fuente switching de prueba " + prefix + "-" + i + ";1.000,00;" + i + "\n").collect(Collectors.joining());
  }
}
