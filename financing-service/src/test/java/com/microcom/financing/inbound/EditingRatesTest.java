package com.microcom.financing.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import com.microcom.contracts.Wire;
import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.values.Money;
import com.microcom.financing.Tables;
import com.microcom.financing.rates.CurrentRates;
import com.microcom.financing.rates.RateTable;
import com.microcom.financing.rates.RateTables;
import com.microcom.financing.rates.RateTerms;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(RealInfra.class)
class EditingRatesTest {
  @Inject RateTables tables;
  @Inject CurrentRates rates;
  @Inject RatesAtStart atStart;
  @Inject MovableClock clock;
  @Inject ZoneId zone;
  @Inject EntityManager database;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void the_table_that_ships_finances_up_to_eighteen_instalments() {
    var shipped = tables.all().getLast();

    assertThat(shipped.origin()).isEqualTo("default");
    assertThat(shipped.terms().maxInstalments()).isEqualTo(18);
    assertThat(shipped.terms().minAmount()).isEqualTo(Money.ars("10000"));
  }

  @Test
  void a_new_table_is_in_force_at_once_and_the_old_one_is_kept() throws Exception {
    var before = tables.all();

    var published = Wire.read(put(today(Tables.terms())).then().statusCode(200).extract().asByteArray(), RateTable.class);

    assertThat(published.version()).isEqualTo(before.getFirst().version() + 1);
    assertThat(tables.all()).startsWith(published).endsWith(before.toArray(RateTable[]::new));
    given().get("/rate-tables/current").then().statusCode(200).body("version", equalTo((int) published.version())).body("origin", equalTo("rest"));
    given().get("/rate-tables").then().statusCode(200).body("$", hasSize(greaterThan(1)));
    given().get("/plans").then().statusCode(200)
        .body("maxInstalments", equalTo(18)).body("usual", contains(3, 6, 9, 12)).body("plans", hasSize(2)).body("validUntil", equalTo(published.terms().validUntil().toString()));
  }

  @Test
  void a_simulation_answers_the_golden_figures_over_http() throws Exception {
    put(today(Tables.terms())).then().statusCode(200);

    var answer = simulate("4130000.00", 12).then().statusCode(200).extract();

    assertThat(answer.<String>path("instalments[0].amount.amount")).isEqualTo("535754.64");
    var quote = Wire.read(answer.asByteArray(), FinancingQuote.class);
    assertThat(quote.instalments()).hasSize(12);
    assertThat(quote.cfteaWithVat()).isEqualByComparingTo("124.15");
  }

  @Test
  void beyond_the_limits_the_limit_is_named() {
    put(today(Tables.terms())).then().statusCode(200);

    refused("100000", 19, "too-many-instalments", "hasta 18 cuotas").body("params.max", equalTo(18));
    refused("100000", 1, "too-few-instalments", "desde 2 cuotas").body("params.min", equalTo(2));
    refused("20000000.01", 6, "amount-out-of-range", "$ 10.000,00 a $ 20.000.000,00").body("params.max.amount", equalTo("20000000.00"));
  }

  @Test
  void wrong_fields_are_named_and_nothing_changes() {
    var before = tables.all();

    given().contentType("application/json").body("{\"validFrom\":\"2026-01-01\",\"plans\":[{\"name\":\"A\",\"fromInstalments\":1,\"toInstalments\":3,\"tna\":-5}]}").put("/rate-tables")
        .then().statusCode(422).contentType("application/problem+json")
        .body("code", equalTo("financing.invalid-rate-table")).body("detail", containsString("validUntil: falta")).body("params.errors.field", contains("validUntil", "minAmount", "maxAmount", "plans[0].tna"));
    given().contentType("application/json").body("{").put("/rate-tables").then().statusCode(422).body("params.errors[0].field", equalTo("$"));
    given().contentType("text/csv").body("x;y\n1;2").put("/rate-tables").then().statusCode(422).body("detail", containsString("faltan columnas: plan"));
    given().contentType("application/json").body("{\"instalments\":3}").post("/simulations").then().statusCode(400).contentType("application/problem+json");

    assertThat(tables.all()).isEqualTo(before);
  }

  @Test
  void a_day_without_a_valid_table_has_no_rates() {
    clock.set(LocalDate.of(2040, 1, 1).atStartOfDay(zone).toInstant());

    refused("100000", 6, "no-rates", "no hay una tabla");
    given().get("/plans").then().statusCode(404).body("code", equalTo("financing.no-rates"));
    given().get("/rate-tables/current").then().statusCode(404).body("code", equalTo("financing.no-rates"));
  }

  @Test
  void a_table_for_later_waits_for_its_day_of_the_business_zone() {
    var current = rates.today().orElseThrow();
    var later = LocalDate.of(2039, 6, 1);
    put(Tables.terms().valid(later, later)).then().statusCode(200);

    assertThat(rates.today()).contains(current);
    clock.set(later.atStartOfDay(zone).toInstant());
    assertThat(rates.today().orElseThrow().terms().validFrom()).isEqualTo(later);
    clock.set(later.atStartOfDay(zone).toInstant().minusSeconds(2));
    assertThat(rates.today()).isEmpty();
  }

  @Test
  void a_file_is_published_once_and_a_bad_file_changes_nothing(@TempDir Path directory) throws IOException {
    var before = tables.all().size();
    var file = directory.resolve("tasas.csv");
    Files.writeString(file, "plan;desde;hasta;tna;vigencia_desde;vigencia_hasta;monto_minimo;monto_maximo\nA;1;3;50;01/01/2038;31/12/2038;1000;2000\n");
    atStart.load(file);
    atStart.load(file);
    assertThat(tables.all()).hasSize(before + 1).first().extracting(RateTable::origin).isEqualTo("file");

    put(Tables.terms().valid(LocalDate.of(2038, 1, 1), LocalDate.of(2038, 1, 2))).then().statusCode(200);
    atStart.load(file);
    assertThat(tables.all()).as("what was edited by REST is not undone by an old file").hasSize(before + 2);

    Files.writeString(file, Files.readString(file).replace("A;1;3;50", "A;3;1;50"));
    atStart.load(file);
    atStart.load(directory.resolve("missing.csv"));
    assertThat(tables.all()).hasSize(before + 2);
  }

  @Test
  void tables_published_at_the_same_time_get_versions_of_their_own() {
    var terms = Tables.terms().valid(LocalDate.of(2037, 1, 1), LocalDate.of(2037, 1, 2));

    var puts = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> put(terms).<Integer>path("version"))).toList();
    var published = puts.stream().map(CompletableFuture::join).toList();

    assertThat(published).doesNotHaveDuplicates().hasSize(8);
  }

  @Test
  void the_database_itself_refuses_to_change_what_was_published() {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("update rate_plan set tna = 1").executeUpdate()))
        .hasStackTraceContaining("publish a new version");
  }

  private RateTerms today(RateTerms terms) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return terms.valid(today, today.plusMonths(1));
  }

  private static Response put(RateTerms terms) {
    return given().contentType("application/json").body(Wire.write(terms)).put("/rate-tables");
  }

  private static Response simulate(String amount, int instalments) {
    var body = "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"ARS\"},\"instalments\":" + instalments + "}";
    return given().contentType("application/json").body(body).post("/simulations");
  }

  private static ValidatableResponse refused(String amount, int instalments, String code, String detail) {
    return simulate(amount, instalments).then().statusCode(422).contentType("application/problem+json")
        .body("code", equalTo("financing." + code)).body("detail", containsString(detail));
  }
}
