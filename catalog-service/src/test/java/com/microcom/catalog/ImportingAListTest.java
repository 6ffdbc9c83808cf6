package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ProductChanged;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class ImportingAListTest {
  private final Events events = new Events();

  @Test
  void the_demo_list_is_loaded_whole_and_the_same_list_again_changes_nothing() throws IOException {
    var demo = resource("/demo/catalogo-demo.csv");
    var first = upload(demo, "catalogo-demo.csv").statusCode(200).body("rejected", hasSize(0)).extract();
    var size = first.<Integer>path("loaded") + first.<Integer>path("updated") + first.<Integer>path("unchanged");
    assertThat(size).isGreaterThan(550);
    events.await(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals("HDD-1008"));

    upload(demo, "catalogo-demo.csv").statusCode(200).body("loaded", equalTo(0), "updated", equalTo(0), "unchanged", equalTo(size));

    body(list("MARK-1", "Switch TP-Link 8 puertos", "1.000,00", "21", "1")).statusCode(200);
    events.await(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals("MARK-1"));
    assertThat(events.all(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals("HDD-1008"))).hasSize(1);
  }

  @Test
  void good_rows_are_loaded_and_bad_ones_listed_with_row_column_and_reason() {
    var list =
        """
        Código;Título;Marca;Precio;IVA;Stock
        BAD-1;Router TP-Link Archer C20;TP-Link;doce;21;3
        BAD-2;Router TP-Link Archer C50;TP-Link;1.200,50;19;3
        BAD-3;Router TP-Link Archer C64;TP-Link;1.200,50;21;-1
        ;Router sin código;TP-Link;1.200,50;21;3
        GOOD-1;"Router TP-Link ""Archer"" C80";TP-Link;$ 61.234,56;10,5;3
        GOOD-1;Router repetido;TP-Link;1.000,00;21;3
        BAD-4;Router negativo;TP-Link;-5;21;3
        BAD-5;=HYPERLINK("http://example.com");TP-Link;5;21;3
        """;
    body(list.getBytes(UTF_8))
        .statusCode(200)
        .body("loaded", equalTo(2), "rejectedRows", equalTo(6), "rejected", hasSize(6))
        .body("rejected.row", equalTo(List.of(2, 3, 4, 7, 8, 9)))
        .body("rejected.column", equalTo(List.of("Precio", "IVA", "Stock", "Código", "Precio", "Título")))
        .body("rejected[0].value", equalTo("doce"), "rejected[0].reason", equalTo("el precio no es un número"))
        .body("rejected[3].reason", equalTo("código repetido: ya está en la fila 6, con otro precio"));

    given().get("/products/GOOD-1").then().statusCode(200)
        .body("title", equalTo("Router TP-Link \"Archer\" C80"), "price.amount", equalTo("61234.56"), "vat", equalTo("10.5"), "available", equalTo(3), "kind", equalTo("router"));
    given().get("/products/BAD-1").then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void a_report_can_be_read_again() {
    var id = body(list("AGAIN-1", "Mouse Logitech", "mil", "21", "1")).statusCode(200).extract().<String>path("id");
    given().get("/imports/" + id).then().statusCode(200).body("rejected[0].value", equalTo("mil"));
  }

  @Test
  void latin_1_with_commas_and_plain_decimals_reads_like_utf_8() {
    var list = "sku,title,brand,price,vat,stock\nLATIN-1,Cámara Ñandú exterior 2 MP IP67,Ñandú,1234.50,21,7\n";
    body(list.getBytes(ISO_8859_1)).statusCode(200).body("rejected", hasSize(0));
    given().get("/products/LATIN-1").then().body("title", equalTo("Cámara Ñandú exterior 2 MP IP67"), "price.amount", equalTo("1234.50"));
  }

  @Test
  void what_is_not_a_list_is_refused_in_spanish_and_leaves_the_catalogue_alone() {
    body(list("STAYS-1", "Teclado Genius", "9.000,00", "10,5", "4")).statusCode(200);
    var files = Map.of(
        "PDF", "%PDF-1.7 ...".getBytes(UTF_8),
        "Excel", "PK\u0003\u0004...".getBytes(UTF_8),
        "binario", new byte[] {1, 0, 2, 0},
        "No encontré las columnas", "uno;dos;tres\n1;2;3\n".getBytes(UTF_8),
        "vacío", " \n".getBytes(UTF_8),
        "comillas", "sku;titulo;precio\nX-1;\"abierta;1\n".getBytes(UTF_8));
    files.forEach((says, bytes) ->
        upload(bytes, "lista.csv").statusCode(422).contentType("application/problem+json").body("code", equalTo("catalog.not-a-list"), "detail", containsString(says)));
    given().get("/products/STAYS-1").then().statusCode(200).body("available", equalTo(4));
  }

  @Test
  void a_file_of_200_mb_is_refused_before_it_comes() throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write("POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 209715200\r\n\r\n".getBytes(UTF_8));
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "catalog.list-too-large", "64 MB");
    }
  }

  @Test
  void a_changed_price_is_published_and_found_at_once() {
    body(list("PRICE-1", "Disco rígido WD Purple 14 TB videovigilancia", "100.000,00", "10,5", "2")).statusCode(200);
    body(list("PRICE-1", "Disco rígido WD Purple 14 TB videovigilancia", "120.000,00", "10,5", "2")).statusCode(200).body("updated", equalTo(1));

    given().contentType("application/json").body(Map.of("text", "disco purple de 14 teras", "limit", 5)).post("/search")
        .then().statusCode(200).body("products[0].sku", equalTo("PRICE-1"), "products[0].price.amount", equalTo("120000.00"));
    var changed = events.await(Topic.PRODUCT_CHANGED, ProductChanged.class, c -> c.sku().value().equals("PRICE-1") && c.version() == 2);
    assertThat(changed.price().amount()).isEqualByComparingTo("120000");
  }

  private static byte[] list(String sku, String title, String price, String vat, String stock) {
    return ("sku;titulo;precio;iva;stock\n" + String.join(";", sku, title, price, vat, stock) + "\n").getBytes(UTF_8);
  }

  private static ValidatableResponse body(byte[] list) {
    return given().contentType("text/csv").body(list).post("/imports").then();
  }

  private static ValidatableResponse upload(byte[] list, String name) {
    return given().multiPart("file", name, list, "text/csv").post("/imports").then();
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = ImportingAListTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
