package com.microcom.catalog.outbound;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.embeddings.EmbedProducts;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.search.FollowProducts;
import com.microcom.contracts.values.Sku;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What one replica imports, another one's index has within five seconds; each looks every second. */
@QuarkusTest
@WithTestResource(RealInfra.class)
class FollowingAnotherReplicaTest {
  @Inject Products products;
  @Inject EmbedProducts embedding;

  @Test
  void a_product_and_its_disappearance_reach_the_other_index() {
    var index = new LuceneProductSearch();
    var otherReplica = new FollowProducts(products, index, embedding);
    otherReplica.catchUp();

    list("sku;titulo;precio;stock\nREPLICA-77;Sirena de la otra réplica;1.000,00;3\n");
    found(otherReplica, index, true);

    list("sku;visible\nREPLICA-77;no\n");
    found(otherReplica, index, false);
  }

  private static void found(FollowProducts following, LuceneProductSearch index, boolean expected) {
    Awaitility.await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
      following.catchUp();
      assertThat(index.byCode("replica77", false, 5).contains(new Sku("REPLICA-77"))).isEqualTo(expected);
    });
  }

  private static void list(String csv) {
    given().contentType("text/csv").body(csv.getBytes(UTF_8)).post("/imports").then().statusCode(200);
  }
}
