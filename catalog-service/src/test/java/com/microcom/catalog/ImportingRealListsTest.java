package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microcom.contracts.Wire;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list put together from what real shops publish; it is kept beside the repository and skipped where it is not. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class ImportingRealListsTest {
  private static final String TODAY = LocalDate.now(ZoneId.of("America/Argentina/Buenos_Aires")).toString();
  private static final int ROWS = 2_706;

  private static void the_other_tests_have_their_own_catalogue() {
    given().queryParam("source", "real").queryParam("confirm", true).contentType("text/csv").body("sku;titulo\nREAL-NADA;Nada de eso\n").post("/imports").then().statusCode(200);
    given().delete("/sources/real");
    for (var currency : new String[] {"USD", "CLP"}) {
      given().delete("/exchange-rates/" + currency + "/" + TODAY);
    }
  }

  @Test
  void every_row_of_the_real_list_is_loaded_or_reported_with_one_reason() throws IOException {
    var list = Path.of(System.getProperty("shared.dir", System.getenv().getOrDefault("SHARED_DIR", "../../shared"))).resolve("data/catalog_dev.csv");
    assumeTrue(Files.exists(list), "The real list is not beside the repository: " + list);
    try {
      importTwice(list);
    } finally {
      the_other_tests_have_their_own_catalogue();
    }
  }

  private static void importTwice(Path list) {
    put("/exchange-rates/USD/" + TODAY, Map.of("pesos", "1480.50"));
    put("/exchange-rates/CLP/" + TODAY, Map.of("pesos", "1.55"));
    put("/sources/real", Map.of("full", true, "defaults", Map.of("currency", "ARS", "vat", "21"), "columns", Map.of("source", "origin")));

    var report = given().queryParam("source", "real").multiPart("file", list.toFile(), "text/csv").post("/imports").then().statusCode(200).extract().jsonPath();

    var loaded = report.getInt("loaded");
    var rejected = report.getInt("rejectedRows");
    System.out.println("catalog_dev.csv: " + loaded + " loaded, " + report.getInt("onRequest") + " of them on request, " + rejected + " rejected " + report.getList("rejected.reason"));
    assertThat(report.getInt("rowsTotal")).isEqualTo(ROWS);
    assertThat(loaded + rejected).isEqualTo(ROWS);
    assertThat(loaded).isGreaterThanOrEqualTo(2_500);
    assertThat(report.getList("rejected.reason", String.class)).hasSize(rejected).doesNotContainNull();
    assertThat(new HashSet<>(report.getList("rejected.row", Integer.class))).hasSize(rejected);
    given().get("/products/84491").then().statusCode(200).body("price.amount", equalTo("14434.88"));
    given().get("/exchange-rates/missing").then().statusCode(200).body("USD", equalTo(null), "CLP", equalTo(null));

    given().queryParam("source", "real").multiPart("file", list.toFile(), "text/csv").post("/imports").then().statusCode(200)
        .body("loaded", equalTo(0), "updated", equalTo(0), "unchanged", equalTo(loaded), "hidden", equalTo(0), "rejectedRows", equalTo(rejected));
  }

  private static void put(String path, Map<String, ?> body) {
    given().contentType("application/json").body(Wire.write(body)).put(path).then().statusCode(200);
  }
}
