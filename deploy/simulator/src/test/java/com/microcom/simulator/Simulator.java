package com.microcom.simulator;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The words in which the tests talk to the simulator, over HTTP like everybody else. */
final class Simulator {
  static final String BOT = "5491140000000";
  static final String ANA = "5491155550001";

  private Simulator() {}

  static void startAnew() {
    control("{\"everything\":true}").post("/__sim/reset").then().statusCode(200);
  }

  static RequestSpecification control(String json) {
    return given().contentType(ContentType.JSON).body(json);
  }

  static RequestSpecification zenvia() {
    return given().header("X-API-TOKEN", "local-token").contentType(ContentType.JSON);
  }

  static RequestSpecification zenvia(String json) {
    return zenvia().body(json);
  }

  /** @param criteria JSON */
  static String subscribe(WebhookReceiver receiver, String eventType, String criteria) {
    return zenvia("""
        {"eventType":"%s","webhook":{"url":"%s","headers":{"X-Secret":"s3cret"}},"criteria":%s}"""
        .formatted(eventType, receiver.url(), criteria)).post("/v2/subscriptions").then().statusCode(200).extract().path("id");
  }

  static String subscribe(WebhookReceiver receiver, String eventType) {
    return subscribe(receiver, eventType, "{\"channel\":\"whatsapp\"}");
  }

  /** Ana writes. @return the message's id */
  static String anaWrites(String text) {
    return write(ANA, text);
  }

  static String write(String contact, String text) {
    return control("""
        {"from":"%s","name":"Ana Lima","content":{"type":"text","text":"%s"}}""".formatted(contact, text))
        .post("/__sim/inbound").then().statusCode(202).extract().path("messageId");
  }

  static Response send(String to, String content) {
    return zenvia("""
        {"externalId":"attempt-1","from":"%s","to":"%s","contents":[%s]}""".formatted(BOT, to, content))
        .post("/v2/channels/whatsapp/messages");
  }

  /** @return the message's id */
  static String sendText(String to, String text) {
    return send(to, "{\"type\":\"text\",\"text\":\"" + text + "\"}").then().statusCode(200).extract().path("id");
  }

  static List<Map<String, Object>> journal(String contact) {
    return given().queryParam("contact", contact).get("/__sim/journal").then().statusCode(200).extract().jsonPath().getList("$");
  }

  static Map<String, Object> line(String contact, String messageId) {
    return journal(contact).stream().filter(line -> messageId.equals(line.get("id"))).findFirst().orElseThrow();
  }

  static String statusOf(String contact, String messageId) {
    return (String) line(contact, messageId).get("status");
  }

  static void advance(String duration) {
    control("{\"duration\":\"" + duration + "\"}").post("/__sim/clock/advance").then().statusCode(200);
  }

  static void fault(String rule) {
    control(rule).post("/__sim/faults").then().statusCode(200);
  }
}
