package com.microcom.catalog;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.microcom.catalog.importing.PullSource;
import com.microcom.testkit.RealInfra;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class PullingFromTheCompanyTest {
  private static final WireMockServer ERP = new WireMockServer(options().dynamicPort());

  @Inject AgroalDataSource database;
  @Inject PullSource pulling;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @BeforeAll
  static void erp() {
    ERP.start();
    System.setProperty("PULL_TEST_USER", "postgres");
    System.setProperty("PULL_TEST_PASSWORD", "postgres");
    System.setProperty("PULL_TEST_TOKEN", "Bearer abc");
  }

  @AfterAll
  static void stop() {
    ERP.stop();
  }

  @AfterEach
  void nothing_is_pulled_any_more() {
    for (var source : new String[] {"erp-base", "erp-web", "erp-roto", "erp-lento"}) {
      given().delete("/sources/" + source);
    }
  }

  @Test
  void stock_and_prices_come_from_the_companys_database_and_are_in_the_bot_within_five_seconds() throws SQLException {
    product("PULL-1");
    sql("create table if not exists erp_stock (codigo text primary key, existencia integer, precio numeric(12, 2))");
    sql("insert into erp_stock values ('PULL-1', 7, 1234.50), ('PULL-NO', 1, 1) on conflict do nothing");
    source("erp-base", Map.of("pull", Map.of("kind", "jdbc", "url", url, "userVariable", "PULL_TEST_USER", "passwordVariable", "PULL_TEST_PASSWORD",
        "query", "select codigo, existencia, precio from erp_stock", "every", "PT5M")));

    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> stock("PULL-1", 7, "1234.50"));
    ok("erp-base");
    sql("update erp_stock set existencia = 3, precio = 999.99 where codigo = 'PULL-1'");
    given().post("/sources/erp-base/pull").then().statusCode(202);

    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> stock("PULL-1", 3, "999.99"));
    var report = ok("erp-base");
    var state = given().get("/sources/erp-base/pull").then().extract().jsonPath();
    assertThat(Duration.between(Instant.parse(state.getString("startedAt")), Instant.parse(state.getString("dueAt")))).isEqualTo(Duration.ofMinutes(5));
    given().get("/imports/" + report).then().statusCode(200).body("rejected[0].value", Matchers.equalTo("PULL-NO"), "asOf", Matchers.notNullValue(), "source", Matchers.equalTo("erp-base"));
  }

  @Test
  void stock_comes_from_an_address_with_a_secret_of_the_environment() {
    product("WEB-1");
    ERP.stubFor(get("/stock.json").withHeader("Authorization", equalTo("Bearer abc")).willReturn(aResponse().withBody("{\"items\":[{\"sku\":\"WEB-1\",\"stock\":4}]}")));
    source("erp-web", Map.of("items", "items", "pull", Map.of("kind", "http", "url", ERP.baseUrl() + "/stock.json", "headers", Map.of("Authorization", "PULL_TEST_TOKEN"))));

    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> stock("WEB-1", 4, "1000.00"));
    given().get("/sources/erp-web").then().body("pull.headers.Authorization", Matchers.equalTo("PULL_TEST_TOKEN"));
  }

  @Test
  void failures_are_shown_and_tried_again_until_it_works() {
    product("BROKEN-1");
    ERP.stubFor(get("/roto.csv").willReturn(aResponse().withStatus(503)));
    source("erp-roto", Map.of("pull", Map.of("kind", "http", "url", ERP.baseUrl() + "/roto.csv")));
    problem("erp-roto", "respondió 503");

    ERP.stubFor(get("/roto.csv").willReturn(aResponse().withBody("<html>Mantenimiento</html>")));
    given().post("/sources/erp-roto/pull").then().statusCode(202);
    problem("erp-roto", "página web");

    ERP.stubFor(get("/roto.csv").willReturn(aResponse().withBody("sku;stock\nBROKEN-1;9\n")));
    // Nobody asks again: the next try comes by itself.
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> stock("BROKEN-1", 9, "1000.00"));
    ok("erp-roto");
  }

  @Test
  void whoever_answers_too_slowly_or_is_not_there_is_not_waited_for() {
    ERP.stubFor(get("/lento.csv").willReturn(aResponse().withBody("sku;stock\nX;1\n".repeat(100)).withChunkedDribbleDelay(50, 60_000)));
    source("erp-lento", Map.of("pull", Map.of("kind", "http", "url", ERP.baseUrl() + "/lento.csv", "timeout", "PT1S")));
    problem("erp-lento", "1 s");
    source("erp-lento", Map.of("pull", Map.of("kind", "jdbc", "url", "jdbc:postgresql://127.0.0.1:1/nada", "query", "select 1", "timeout", "PT1S")));
    problem("erp-lento", "base de datos");
    source("erp-lento", Map.of("pull", Map.of("kind", "jdbc", "url", url, "query", "select 1", "passwordVariable", "PULL_NOWHERE")));
    problem("erp-lento", "PULL_NOWHERE");
    source("erp-lento", Map.of("pull", Map.of("kind", "jdbc", "url", "jdbc:oracle://x/y", "query", "select 1")));
    problem("erp-lento", "driver");
    source("erp-lento", Map.of("pull", Map.of("kind", "jdbc", "url", url, "userVariable", "PULL_TEST_USER", "passwordVariable", "PULL_TEST_PASSWORD", "query", "with x as (insert into erp_nada values (1) returning 1) select * from x")));
    problem("erp-lento", "base de datos");
    given().delete("/sources/erp-lento").then().statusCode(204);
    given().get("/sources/erp-lento/pull").then().statusCode(404);
  }

  @Test
  void a_full_list_that_comes_cut_off_hides_nothing_and_says_what_to_change() {
    ERP.stubFor(get("/todo.csv").willReturn(aResponse().withBody(full(10))));
    source("erp-web", Map.of("full", true, "pull", Map.of("kind", "http", "url", ERP.baseUrl() + "/todo.csv")));
    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> stock("CUTPULL-10", 1, "1000.00"));

    ERP.stubFor(get("/todo.csv").willReturn(aResponse().withBody(full(2))));
    given().post("/sources/erp-web/pull").then().statusCode(202);

    problem("erp-web", "subí mostVanishing con PUT /sources/erp-web");
    stock("CUTPULL-10", 1, "1000.00");
  }

  private static String full(int products) {
    return "sku;titulo;precio;stock\n" + IntStream.rangeClosed(1, products).mapToObj(i -> "CUTPULL-" + i + ";Conector de prueba " + i + ";1.000,00;1\n").collect(Collectors.joining());
  }

  @Test
  void a_pull_that_takes_long_keeps_its_source_and_a_killed_one_holds_it_up_for_a_minute_at_most() throws SQLException {
    ERP.stubFor(get("/espera.csv").willReturn(aResponse().withBody("sku;stock\nX;1\n").withFixedDelay(2_000)));
    source("erp-lento", Map.of("pull", Map.of("kind", "http", "url", ERP.baseUrl() + "/espera.csv")));
    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(leasedUntil("erp-lento")).isPresent());
    var first = leasedUntil("erp-lento").orElseThrow();
    assertThat(first).isBefore(Instant.now().plusSeconds(61));

    pulling.giveSignOfLife();

    assertThat(leasedUntil("erp-lento").orElseThrow()).isAfter(first);
    ok("erp-lento");
    pulling.giveSignOfLife();
    assertThat(leasedUntil("erp-lento")).isEmpty();
  }

  private Optional<Instant> leasedUntil(String source) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select leased_until from source_pull where source = ?")) {
      query.setString(1, source);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant) : Optional.empty();
      }
    }
  }

  private void sql(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void product(String sku) {
    given().contentType("text/csv").body(("sku;titulo;precio;stock\n" + sku + ";Conector de prueba " + sku + ";1.000,00;1\n").getBytes(UTF_8)).post("/imports").then().statusCode(200);
  }

  private static void source(String name, Map<String, ?> settings) {
    given().contentType("application/json").body(new HashMap<>(settings)).put("/sources/" + name).then().statusCode(200);
  }

  private static void stock(String sku, int units, String price) {
    given().get("/products/" + sku).then().statusCode(200).body("available", Matchers.equalTo(units), "price.amount", Matchers.equalTo(price));
  }

  private static String ok(String source) {
    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> given().get("/sources/" + source + "/pull").then().statusCode(200).body("ok", Matchers.equalTo(true), "failures", Matchers.equalTo(0)));
    return given().get("/sources/" + source + "/pull").then().extract().path("importId");
  }

  private static void problem(String source, String says) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
        given().get("/sources/" + source + "/pull").then().statusCode(200).body("ok", Matchers.equalTo(false), "problem", containsString(says), "failures", Matchers.greaterThan(0)));
  }
}
