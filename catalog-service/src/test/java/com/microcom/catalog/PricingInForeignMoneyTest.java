package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ProductChanged;
import com.microcom.testkit.Events;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class PricingInForeignMoneyTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Argentina/Buenos_Aires"));

  private final Events events = new Events();
  @Inject MovableClock clock;

  @AfterEach
  void todays_rates_again() {
    clock.reset();
    for (var days = 0; days < 3; days++) {
      given().delete("/exchange-rates/EUR/" + TODAY.plusDays(days));
      given().delete("/exchange-rates/UYU/" + TODAY.plusDays(days));
      given().delete("/exchange-rates/USD/" + TODAY.plusDays(days));
    }
  }

  @Test
  void without_a_rate_it_is_on_request_and_said_and_with_one_it_has_a_price_found_within_five_seconds() {
    list("sku;titulo;precio;moneda\nEUR-1;Disco rígido WD Purple 18 TB videovigilancia;99,99;EUR\n")
        .body("loaded", equalTo(1), "onRequest", equalTo(1), "notes[0]", containsString("no hay una cotización vigente de EUR"));
    given().get("/products/EUR-1").then().body("price", nullValue());
    given().get("/exchange-rates/missing").then().body("EUR", greaterThanOrEqualTo(1));

    rate("EUR", TODAY, "1610.333");

    // 99.99 × 1610.333 = 161017.19667…, rounded HALF_UP once.
    price("EUR-1", "161017.20");
    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
        given().contentType("application/json").body(Map.of("text", "disco purple de 18 teras hasta 170 mil", "limit", 5)).post("/search")
            .then().body("products[0].sku", equalTo("EUR-1"), "products[0].price.amount", equalTo("161017.20")));
    rate("EUR", TODAY, "1610.333");
    assertThat(changes("EUR-1", 2)).isEqualTo(2);
  }

  @Test
  void tomorrows_rate_counts_from_midnight_on_in_the_business_zone_and_an_old_one_ends() {
    rate("EUR", TODAY, "1000");
    rate("EUR", TODAY.plusDays(1), "1100");
    list("sku;titulo;precio EUR;moneda\nEUR-2;Sirena de prueba;10;EUR\n");
    price("EUR-2", "10000.00");

    clock.set(TODAY.plusDays(1).atStartOfDay(ZoneId.of("America/Argentina/Buenos_Aires")).toInstant().plusSeconds(1));
    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> price("EUR-2", "11000.00"));

    clock.advance(Duration.ofDays(60));
    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().get("/products/EUR-2").then().body("price", nullValue()));
  }

  @Test
  void a_buyers_limit_in_dollars_is_taken_at_todays_rate() {
    list("sku;titulo;precio\nDOL-1;Disco rígido WD Blue 1 TB para PC;115000\nDOL-2;Disco rígido WD Blue 2 TB para PC;125000\n");
    var text = "disco rigido hasta 120 dolares";
    found(text).body("understood", not(containsString("dólar")), "relaxed[0]", containsString("cotización del dólar"));

    rate("USD", TODAY, "1000.333");

    found(text).body("understood", containsString("hasta $ 120.040,00 (dólar a $ 1.000,33)"), "products.findAll { it.price.amount.toBigDecimal() > 120040 }", empty());
  }

  private static ValidatableResponse found(String text) {
    return given().contentType("application/json").body(Map.of("text", text, "limit", 5)).post("/search").then().statusCode(200);
  }

  @Test
  void prices_without_vat_get_the_products_own() {
    list("sku;titulo;precio u$s + iva;iva\nNET-1;Sirena neta;10;10,5\n").body("onRequest", equalTo(1));
    list("sku;titulo;precio neto;iva\nNET-2;Sirena neta;100,10;10,5\n");
    // 100.10 × 1.105 = 110.6105
    price("NET-2", "110.61");
  }

  @Test
  void a_table_comes_as_a_file_whole_or_not_at_all() {
    given().contentType("text/csv").body(("moneda;desde;pesos\nUYU;" + TODAY + ";36,5\n").getBytes(UTF_8)).post("/exchange-rates").then().statusCode(200).body("[0].pesos", equalTo("36.5"));
    given().contentType("text/csv").body(("moneda;desde;pesos\nUYU;" + TODAY + ";37\nXXY;" + TODAY + ";1\n").getBytes(UTF_8)).post("/exchange-rates")
        .then().statusCode(422).body("code", equalTo("catalog.not-rates"), "detail", containsString("Fila 3"));
    given().get("/exchange-rates").then().body("find { it.currency == 'UYU' }.pesos", equalTo("36.5"));
    given().contentType("application/json").body("{\"pesos\":\"-3\"}").put("/exchange-rates/EUR/" + TODAY).then().statusCode(400).body("code", equalTo("catalog.rate-invalid"));
    given().contentType("application/json").body("{\"pesos\":\"3\"}").put("/exchange-rates/ARS/" + TODAY).then().statusCode(400);
  }

  private static ValidatableResponse list(String csv) {
    return given().contentType("text/csv").body(csv.getBytes(UTF_8)).post("/imports").then().statusCode(200);
  }

  private static void rate(String currency, LocalDate day, String pesos) {
    given().contentType("application/json").body(Map.of("pesos", pesos)).put("/exchange-rates/" + currency + "/" + day).then().statusCode(200);
  }

  private static void price(String sku, String amount) {
    given().get("/products/" + sku).then().statusCode(200).body("price.amount", equalTo(amount));
  }

  private int changes(String sku, int version) {
    events.await(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals(sku) && c.version() == version);
    return events.all(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals(sku)).size();
  }
}
