package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.microcom.catalog.importing.ImportList;
import com.microcom.catalog.importing.Source;
import com.microcom.testkit.RealInfra;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it imports leaves whole batches, a report that says so, and nothing that stands in the way. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class InterruptedImportsTest {
  @Inject AgroalDataSource database;
  @Inject ImportList importing;

  @Test
  void an_import_of_which_nothing_is_heard_any_more_is_shown_as_interrupted_with_what_to_do() throws SQLException {
    var killed = UnfinishedImport.of("lista", "cortada-a-la-mitad.csv", Duration.ofSeconds(70));
    killed.insert(database);
    given().get("/imports/" + killed.id()).then().statusCode(200)
        .body("state", equalTo("FAILED"), "code", equalTo("catalog.import-interrupted"), "reason", containsString("mandá la misma lista de nuevo"), "endedAt", notNullValue(),
            "rowsTotal", equalTo(600), "rowsRead", equalTo(250), "loaded", equalTo(250));
    given().get("/imports?limit=100").then().body("find { it.id == '" + killed.id() + "' }.state", equalTo("FAILED"));
  }

  @Test
  void one_that_waits_long_for_its_turn_is_not_taken_for_dead(@TempDir Path directory) throws SQLException, IOException {
    var waiting = importing.begin(Source.named("lista"), "espera.csv", null, false);
    silentForLong(waiting.begun().id());
    given().get("/imports/" + waiting.begun().id()).then().body("state", equalTo("FAILED"));

    importing.giveSignOfLife();
    given().get("/imports/" + waiting.begun().id()).then().body("state", equalTo("WAITING"));

    importing.take(waiting, Files.writeString(directory.resolve("espera.csv"), "sku;titulo\nWAIT-1;Conector de prueba\n"));
    silentForLong(waiting.begun().id());
    importing.giveSignOfLife();
    given().get("/imports/" + waiting.begun().id()).then().body("state", equalTo("DONE"), "reason", nullValue());
  }

  private void silentForLong(UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement("update list_import set touched_at = now() - interval '5 minutes' where id = ?")) {
      update.setObject(1, id);
      update.executeUpdate();
    }
  }

  @Test
  void the_same_full_list_again_completes_what_was_begun_and_only_then_hides() {
    given().contentType("application/json").body("{\"full\":true}").put("/sources/interrumpida").then().statusCode(200);
    upload(rows(0, 300)).body("loaded", equalTo(300));
    // What a kill after the first batch leaves: 250 of the new rows, and the old ones still on offer.
    given().contentType("application/json").body("{\"full\":false}").put("/sources/interrumpida").then().statusCode(200);
    upload(rows(300, 550)).body("loaded", equalTo(250));
    given().get("/products/HALF-0").then().statusCode(200);
    given().contentType("application/json").body("{\"full\":true}").put("/sources/interrumpida").then().statusCode(200);

    upload(rows(10, 900)).body("state", equalTo("DONE"), "loaded", equalTo(350), "unchanged", equalTo(540), "updated", equalTo(0), "hidden", equalTo(10), "rejectedRows", equalTo(0));

    given().get("/products/HALF-0").then().statusCode(404);
    upload(rows(899, 900)).statusCode(409);
    given().queryParam("source", "interrumpida").queryParam("confirm", true).contentType("text/csv").body(rows(899, 900).getBytes(UTF_8)).post("/imports").then().statusCode(200);
    given().delete("/sources/interrumpida").then().statusCode(204);
  }

  private static ValidatableResponse upload(String list) {
    return given().queryParam("source", "interrumpida").contentType("text/csv").body(list.getBytes(UTF_8)).post("/imports").then();
  }

  private static String rows(int from, int to) {
    return "sku;titulo;precio;stock\n" + IntStream.range(from, to).mapToObj(i -> "HALF-" + i + ";Conector de prueba " + i + ";1.000,00;1\n").collect(Collectors.joining());
  }
}
