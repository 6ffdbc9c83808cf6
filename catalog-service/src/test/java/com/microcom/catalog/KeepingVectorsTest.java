package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.microcom.catalog.embeddings.ProductVectors;
import com.microcom.catalog.embeddings.ProductVectors.Embedded;
import com.microcom.contracts.values.Sku;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class KeepingVectorsTest {
  private static final Sku A = new Sku("A");
  private static final Sku B = new Sku("B");

  @Inject ProductVectors vectors;

  @Test
  void a_vector_is_found_again_by_its_model_as_it_was() {
    vectors.save(Map.of(A, new Embedded("h1", new float[] {0.25f, -1e-7f, 3}), B, new Embedded("h2", new float[] {1, 2, 3})), "m1");
    vectors.save(Map.of(A, new Embedded("h3", new float[] {9, 9, 9, 9})), "m2");
    assertThat(vectors.find(List.of(A, new Sku("C")), "m1")).hasSize(1).hasEntrySatisfying(A, e -> {
      assertThat(e.hash()).isEqualTo("h1");
      assertThat(e.vector()).containsExactly(0.25f, -1e-7f, 3);
    });
    vectors.save(Map.of(A, new Embedded("h4", new float[] {7, 7, 7})), "m1");
    assertThat(vectors.find(List.of(A), "m1").get(A).hash()).isEqualTo("h4");
    vectors.keepOnly("m2");
    assertThat(vectors.find(List.of(A, B), "m1")).isEmpty();
    assertThat(vectors.find(List.of(A), "m2")).hasSize(1);
  }

  @Test
  void the_state_of_the_index_is_told() {
    given().get("/index").then().statusCode(200).body("engine", equalTo("lucene")).body("model", equalTo("")).body("meaning", equalTo(false))
        .body("total", greaterThan(500)).body("lastError", equalTo("")).body("failure", equalTo(""));
  }
}
