package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class ReportingAttributesTest {
  private static final String LIST =
      """
      sku;titulo;precio;iva;stock;descripcion
      GAP-1;Switch de escritorio metálico;900.000,00;21;1;
      GAP-2;Switch 8 puertos gigabit no administrable sin PoE;900.000,00;21;1;
      GAP-3;Cámara IP domo 5MP PoE exterior IR 30 m audio IP67;900.000,00;21;1;Domo IP de 2 Megapixel
      GAP-5;"+Oferta; una cosa ""rara"" sin tipo";900.000,00;21;1;
      """;

  @BeforeEach
  void listed() {
    given().contentType("text/csv").body(LIST.getBytes(UTF_8)).post("/imports").then().statusCode(200);
  }

  @Test
  void a_kind_tells_which_products_lack_what() {
    given().get("/reports/attributes?kind=switch&limit=1000").then().statusCode(200)
        .body("kind.name", equalTo("switches"))
        .body("kind.lacks.find { it.attribute == 'ports' }.lacking", greaterThan(0))
        .body("examples.find { it.sku == 'GAP-1' }.title", equalTo("Switch de escritorio metálico"))
        .body("examples.find { it.sku == 'GAP-1' }.lacking", hasItem("los puertos"));
    assertThat(given().get("/reports/attributes?kind=switch&limit=1000").jsonPath().<String>getList("examples.findAll { it.lacking.contains('los puertos') }.sku")).doesNotContain("GAP-2");
  }

  @Test
  void a_doubtful_value_is_told_with_its_confidence_and_is_no_fact_elsewhere() {
    given().get("/reports/attributes?kind=camera-ip&limit=1000").then().statusCode(200)
        .body("examples.find { it.sku == 'GAP-3' }.doubtful[0].value", equalTo("5 MP"), "examples.find { it.sku == 'GAP-3' }.doubtful[0].confidence", equalTo(50));
    given().get("/products/GAP-3").then().statusCode(200).body("attributes.resolutionMp", equalTo(null), "attributes.shape", equalTo("dome"));
  }

  @Test
  void the_summary_begins_with_what_has_no_kind_and_comes_in_pages() {
    given().get("/reports/attributes?limit=2").then().statusCode(200)
        .body("kinds", hasSize(2), "total", greaterThan(20), "products", greaterThan(500))
        .body("kinds[0].name", equalTo("sin tipo reconocido"), "kinds[0].products", greaterThan(0));
    var first = given().get("/reports/attributes?kind=camera-ip&limit=1").jsonPath().getString("examples[0].sku");
    given().get("/reports/attributes?kind=camera-ip&limit=1&offset=1").then().body("examples[0].sku", org.hamcrest.Matchers.not(equalTo(first)), "offset", equalTo(1));
  }

  @Test
  void as_a_spreadsheet_in_spanish_without_formulas() {
    var summary = given().get("/reports/attributes?format=csv&limit=1000").then().statusCode(200).contentType("text/csv").extract().asString();
    assertThat(summary).startsWith("\uFEFFTipo;Productos;Dato;Sin el dato;Con el dato dudoso\r\n").contains("switches;").contains(";los puertos;");
    var kindless = given().get("/reports/attributes?kind=other&format=csv&limit=1000").then().statusCode(200).extract().asString();
    assertThat(kindless).startsWith("\uFEFFCódigo;Título;Marca;Modelo;Tipo;Le falta;Dudoso\r\n").contains("GAP-5;\"'+Oferta; una cosa \"\"rara\"\" sin tipo\";");
  }

  @Test
  void a_bad_request_is_explained() {
    given().get("/reports/attributes?kind=heladera").then().statusCode(404).body("code", equalTo("catalog.kind-unknown"));
    given().get("/reports/attributes?format=pdf").then().statusCode(400).body("code", equalTo("catalog.report-invalid"));
    given().get("/reports/attributes?limit=0").then().statusCode(400);
  }
}
