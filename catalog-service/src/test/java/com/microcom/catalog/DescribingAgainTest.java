package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.catalog.products.RedescribeProducts;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ProductChanged;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A new lexicon is simulated by products that an older one described. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class DescribingAgainTest {
  private final Events events = new Events();

  @Inject RedescribeProducts redescribe;
  @Inject DataSource database;

  @Test
  void only_what_comes_out_otherwise_is_published_and_the_index_follows() throws SQLException {
    list("AGAIN-10;Cámara bala IP Hikvision 4MP PoE IR 30 m IP67;Hikvision;Cámaras", "AGAIN-11;Disco rígido WD Purple 6 TB;WD;Discos");
    older("update product set lexicon = 0, kind = 'other', attributes = '{}', confidence = '{}', feature = '' where sku = 'AGAIN-10'");
    older("update product set lexicon = 0 where sku = 'AGAIN-11'");

    while (redescribe.left() > 0) {
      redescribe.nextBatch();
    }

    given().get("/products/AGAIN-10").then().body("kind", equalTo("camera-ip"), "attributes.resolutionMp", equalTo("4"), "brand", equalTo("Hikvision"));
    events.await(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals("AGAIN-10") && c.version() == 2);
    // What changed after the untouched one has arrived, so nothing of the untouched one is still on its way.
    assertThat(events.all(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals("AGAIN-11"))).extracting(ProductChanged::version).containsExactly(1L);
    Awaitility.await().untilAsserted(() -> given().contentType("application/json").body("{\"text\":\"camara ip bala hikvision 4mp\",\"limit\":20,\"quantity\":777}").post("/search")
        .then().statusCode(200).body("products[0].sku", equalTo("AGAIN-10")));
  }

  private void older(String update) throws SQLException {
    try (var connection = database.getConnection(); var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(update)).isEqualTo(1);
    }
  }

  private static void list(String... rows) {
    var list = new StringBuilder("sku;titulo;marca;rubro;precio;iva;stock\n");
    for (var row : rows) {
      list.append(row).append(";900.000,00;21;999\n");
    }
    given().contentType("text/csv").body(list.toString().getBytes(UTF_8)).post("/imports").then().statusCode(200);
  }
}
