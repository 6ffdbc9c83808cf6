package com.microcom.simulator;

import static com.microcom.simulator.Simulator.advance;
import static com.microcom.simulator.Simulator.control;
import static com.microcom.simulator.Simulator.fault;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderingAndPayingTest {
  @BeforeEach
  void start() {
    Simulator.startAnew();
  }

  @Test
  void the_erp_takes_an_order_once_however_often_it_is_posted() {
    order("o-1").then().statusCode(201).body("reference", equalTo("ERP-000001"));
    order("o-1").then().statusCode(200).body("reference", equalTo("ERP-000001"));
    order("o-2").then().statusCode(201).body("reference", equalTo("ERP-000002"));

    given().get("/__sim/erp/orders").then().body("orderId", contains("o-1", "o-2")).body("posts", contains(2, 1))
        .body("reference", contains("ERP-000001", "ERP-000002")).body("number", contains("P-1", "P-1"));
  }

  @Test
  void the_erp_can_be_told_to_fail_with_and_without_having_taken_the_order() {
    fault("[{\"path\":\"/erp/orders\",\"times\":1,\"status\":503},{\"path\":\"/erp/orders\",\"times\":1,\"status\":500,\"when\":\"after\"}]");

    order("o-1").then().statusCode(503);
    given().get("/__sim/erp/orders").then().body("$", hasSize(0));
    order("o-1").then().statusCode(500);
    order("o-1").then().statusCode(200).body("reference", equalTo("ERP-000001"));
  }

  @Test
  void a_payment_is_notified_with_a_signature_and_can_then_be_asked_for() throws Exception {
    try (var billing = new WebhookReceiver()) {
      var preference = preference(billing.url());

      var payment = control("{\"amount\":\"1500.50\"}").post("/__sim/payments/" + preference + "/pay").then().statusCode(202)
          .extract().<String>path("paymentId");
      advance("PT0S");

      var told = billing.received().getFirst();
      assertThat(told.body().at("/data/id").asText()).isEqualTo(payment);
      assertThat(told.query()).isEqualTo("data.id=" + payment + "&type=payment");
      var ts = told.signature().replaceAll("ts=(\\d+),v1=.*", "$1");
      assertThat(told.signature()).isEqualTo("ts=" + ts + ",v1="
          + hmac("id:" + payment + ";request-id:" + told.requestId() + ";ts:" + ts + ";"));
      given().get("/payments/v1/payments/" + payment).then().body("status", equalTo("approved"))
          .body("transaction_amount", equalTo(1500.5f)).body("external_reference", equalTo("o-1"));
      given().get("/__sim/payments").then().body("notification", contains("200"));
    }
  }

  @Test
  void without_an_amount_what_is_asked_for_is_paid_and_a_failed_notification_comes_again() {
    try (var billing = new WebhookReceiver()) {
      billing.answers(event -> billing.received().size() < 3 ? 500 : 200);
      var preference = preference(billing.url());

      control("{}").post("/__sim/payments/" + preference + "/pay").then().statusCode(202);
      advance("PT5M");

      assertThat(billing.received()).hasSize(3);
      given().get("/__sim/payments").then().body("transaction_amount", contains(2400.2f)).body("notification", contains("200"));
    }
  }

  @Test
  void nobody_pays_nothing_or_what_nobody_asked_for() {
    control("{}").post("/__sim/payments/nope/pay").then().statusCode(404);
    control("{\"amount\":\"0\"}").post("/__sim/payments/" + preference("http://127.0.0.1:1/") + "/pay").then().statusCode(400)
        .body("detail", containsString("amount"));
    given().get("/payments/v1/payments/1").then().statusCode(404);
  }

  private static Response order(String id) {
    return control("{\"orderId\":\"" + id + "\",\"number\":\"P-1\",\"total\":{\"amount\":\"10.00\",\"currency\":\"ARS\"}}").post("/erp/orders");
  }

  private static String preference(String notificationUrl) {
    return control("""
        {"items":[{"title":"Cámara","quantity":2,"unit_price":1200.10}],"external_reference":"o-1","notification_url":"%s"}"""
        .formatted(notificationUrl)).post("/payments/preferences").then().statusCode(201)
        .body("init_point", containsString("/pagar.html?preference=")).extract().path("id");
  }

  private static String hmac(String manifest) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("local-payment-secret".getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(manifest.getBytes(UTF_8)));
  }
}
