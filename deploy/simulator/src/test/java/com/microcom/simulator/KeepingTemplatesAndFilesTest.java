package com.microcom.simulator;

import static com.microcom.simulator.Simulator.ANA;
import static com.microcom.simulator.Simulator.advance;
import static com.microcom.simulator.Simulator.control;
import static com.microcom.simulator.Simulator.journal;
import static com.microcom.simulator.Simulator.send;
import static com.microcom.simulator.Simulator.zenvia;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingTemplatesAndFilesTest {
  private static final byte[] PDF = "%PDF-1.4 prefactura".getBytes();

  @BeforeEach
  void start() {
    Simulator.startAnew();
  }

  @Test
  void a_template_is_approved_at_once_and_knows_its_text_and_variables() {
    zenvia(template("prefactura", "Hola {{nombre}}, tu pedido {{numero}}")).post("/v2/templates").then().statusCode(200)
        .body("status", equalTo("APPROVED")).body("fields", contains("nombre", "numero"))
        .body("text", equalTo("Hola {{nombre}}, tu pedido {{numero}}"));
  }

  @Test
  void templates_are_listed_in_pages_and_by_status() {
    for (var name : List.of("a", "b", "c")) {
      zenvia(template(name, "hola")).post("/v2/templates").then().statusCode(200);
    }
    var second = zenvia().get("/v2/templates").jsonPath().getString("[1].id");
    control("{\"status\":\"PAUSED\",\"qualityScore\":\"RED\"}").post("/__sim/templates/" + second).then().statusCode(200);

    zenvia().get("/v2/templates?page=2&size=2").then().body("name", contains("c"))
        .header("x-total", "3").header("x-page", "2").header("x-page-size", "2");
    zenvia().get("/v2/templates?status=PAUSED").then().body("name", contains("b")).body("[0].qualityScore", equalTo("RED"));
    zenvia().get("/v2/templates?page=0").then().statusCode(400);
    control("{\"status\":\"LOST\"}").post("/__sim/templates/" + second).then().statusCode(400);
  }

  @Test
  void a_template_can_be_changed_commented_and_removed() {
    var id = zenvia(template("a", "hola")).post("/v2/templates").then().extract().<String>path("id");

    zenvia("{\"components\":{\"body\":{\"type\":\"TEXT_TEMPLATE\",\"text\":\"chau {{x}}\"}}}").patch("/v2/templates/" + id).then()
        .statusCode(200).body("text", equalTo("chau {{x}}")).body("name", equalTo("a"));
    var comment = zenvia("{\"author\":\"Ana\",\"role\":\"REVIEWER\",\"text\":\"ok\"}").post("/v2/templates/" + id + "/comments").then()
        .statusCode(200).extract().<String>path("id");
    zenvia().get("/v2/templates/" + id + "/comments").then().body("text", contains("ok"));
    zenvia().delete("/v2/templates/" + id + "/comments/" + comment).then().statusCode(204);
    zenvia().get("/v2/templates/" + id).then().body("comments", hasSize(0));
    zenvia().delete("/v2/templates/" + id).then().statusCode(204);
    zenvia().get("/v2/templates/" + id).then().statusCode(404);
  }

  @Test
  void a_template_with_parts_missing_is_refused() {
    zenvia("{\"channel\":\"WHATSAPP\",\"category\":\"ADS\",\"components\":{\"body\":{\"type\":\"TEXT_FIXED\"}}}").post("/v2/templates").then()
        .statusCode(400).body("details.path", hasItem("name")).body("details.path", hasItem("locale"))
        .body("details.path", hasItem("category")).body("details.path", hasItem("components.body.text"));
  }

  @Test
  void the_journal_shows_a_template_as_the_phone_does() {
    var id = zenvia("""
        {"name":"prefactura","locale":"es_AR","channel":"WHATSAPP","senderId":"s","category":"UTILITY","components":{
          "header":{"type":"MEDIA_DOCUMENT"},"body":{"type":"TEXT_TEMPLATE","text":"Hola {{nombre}}"},
          "buttons":{"type":"QUICK_REPLIES","items":[{"type":"QUICK_REPLY","text":"Gracias","payload":"thanks"}]}}}""")
        .post("/v2/templates").then().extract().<String>path("id");

    send(ANA, """
        {"type":"template","templateId":"%s","fields":{"nombre":"Ana","documentUrl":"https://x/p.pdf"}}""".formatted(id));

    var shown = (Map<?, ?>) ((List<?>) journal(ANA).getFirst().get("rendered")).getFirst();
    assertThat(shown.get("body")).isEqualTo("Hola Ana");
    assertThat(shown.get("header")).isEqualTo(Map.of("type", "MEDIA_DOCUMENT", "url", "https://x/p.pdf", "fileName", "p.pdf"));
    assertThat(shown.get("buttons")).isEqualTo(List.of(Map.of("type", "QUICK_REPLY", "text", "Gracias", "payload", "thanks")));
  }

  @Test
  void a_file_is_uploaded_as_a_form_and_fetched_without_a_token() {
    var url = given().header("X-API-TOKEN", "local-token")
        .multiPart("content", "Prefactura 12.pdf", PDF, "application/pdf")
        .multiPart("file", "{\"autoDeleteMinutes\":5}", "application/json")
        .post("/v2/files").then().statusCode(201).body("bytes", equalTo(PDF.length)).body("deleteAt", notNullValue())
        .body("url", matchesPattern(".*/files/[0-9a-f]{32}/Prefactura_12\\.pdf")).extract().<String>path("url");

    var file = given().get(url);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.contentType()).isEqualTo("application/pdf");
    assertThat(file.asByteArray()).isEqualTo(PDF);
    advance("PT5M");
    given().get(url).then().statusCode(404);
  }

  @Test
  void a_file_is_uploaded_as_it_is() {
    var id = given().header("X-API-TOKEN", "local-token").header("Content-Disposition", "inline;filename=foto.png")
        .contentType("image/png").body(PDF).post("/v2/files").then().statusCode(201)
        .body("name", equalTo("foto.png")).body("mimeType", startsWith("image/png")).extract().<String>path("id");

    zenvia().get("/v2/files").then().body("id", contains(id));
    zenvia().delete("/v2/files/" + id).then().statusCode(204);
    zenvia().get("/v2/files/" + id).then().statusCode(404);
  }

  @Test
  void a_file_is_fetched_from_where_it_is() {
    var attached = given().contentType(ContentType.BINARY).body(PDF).post("/__sim/files?name=nota.ogg").then().statusCode(201)
        .extract().<String>path("url");

    zenvia("{\"sourceUrl\":\"" + attached + "\",\"mimeType\":\"audio/ogg\"}").post("/v2/files").then().statusCode(201)
        .body("bytes", equalTo(PDF.length)).body("mimeType", equalTo("audio/ogg")).body("sourceUrl", equalTo(attached));
    zenvia("{\"sourceUrl\":\"" + attached + "x\"}").post("/v2/files").then().statusCode(400)
        .body("details[0].path", equalTo("sourceUrl"));
    zenvia("{}").post("/v2/files").then().statusCode(400).body("details.path", hasItem("sourceUrl"));
  }

  private static String template(String name, String text) {
    return """
        {"name":"%s","locale":"es_AR","channel":"WHATSAPP","senderId":"s","category":"UTILITY",
         "components":{"body":{"type":"TEXT_TEMPLATE","text":"%s"}}}""".formatted(name, text);
  }
}
