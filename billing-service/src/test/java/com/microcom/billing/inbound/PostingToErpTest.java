package com.microcom.billing.inbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static com.microcom.billing.OtherParties.erpFor;
import static com.microcom.billing.OtherParties.erpPosts;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import com.microcom.billing.OtherParties;
import com.microcom.billing.SampleOrders;
import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.ErpPosted;
import com.microcom.contracts.events.ErpRejected;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.values.OrderId;
import com.microcom.testkit.Events;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherParties.class)
class PostingToErpTest {
  private final Events events = new Events();

  @Inject MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void the_whole_order_is_posted_once() throws Exception {
    var lines = SampleOrders.twoLines();
    var order = SampleOrders.order(lines, SampleOrders.financed(OrderTotals.of(lines).total(), 6));
    reserve(order);

    var posted = posted(order.orderId());

    assertThat(posted.reference()).isEqualTo("ERP-000001");
    assertThat(posted.attempts()).isEqualTo(1);
    var body = Wire.read(erpPosts(order.orderId()).getFirst().getBody(), JsonNode.class);
    assertThat(body.at("/number").asText()).isEqualTo(order.number());
    assertThat(body.at("/preInvoiceNumber").asText()).startsWith("PF-");
    assertThat(body.at("/customer/taxId").asText()).isEqualTo("20123456786");
    assertThat(body.at("/lines/0/unitPrice/amount").asText()).isEqualTo("45900.00");
    assertThat(body.at("/lines/0/total/amount").asText()).isEqualTo("183600.00");
    assertThat(body.at("/totals/total/amount").asText()).isEqualTo(order.total().amount().toPlainString());
    assertThat(body.at("/payment/kind").asText()).isEqualTo("financed");
    assertThat(body.at("/payment/quote/instalments")).hasSize(6);
    given().get("/orders/" + order.orderId()).then().body("erpState", equalTo("posted")).body("erpReference", equalTo("ERP-000001"));
    given().post("/orders/" + order.orderId() + "/erp-retry").then().statusCode(409).body("code", equalTo("erp.not-open"));
  }

  @Test
  void an_error_of_theirs_is_tried_again() {
    var order = SampleOrders.cash();
    OtherParties.server().stubFor(erpFor(order.orderId()).inScenario(order.number()).whenScenarioStateIs(STARTED).willReturn(serverError()).willSetStateTo("up"));
    OtherParties.server().stubFor(erpFor(order.orderId()).inScenario(order.number()).whenScenarioStateIs("up").willReturn(okJson("{\"reference\":\"ERP-7\"}")));

    reserve(order);

    var posted = posted(order.orderId());
    assertThat(posted.reference()).isEqualTo("ERP-7");
    assertThat(posted.attempts()).isEqualTo(2);
    assertThat(erpPosts(order.orderId())).hasSize(2);
    assertThat(rejections(order.orderId())).isZero();
  }

  @Test
  void a_refused_order_is_visible_and_tried_again_when_a_person_asks() {
    var order = SampleOrders.cash();
    OtherParties.server().stubFor(erpFor(order.orderId()).willReturn(aResponse().withStatus(422).withBody("cliente inexistente")));
    reserve(order);

    var rejected = rejected(order.orderId(), 1);

    assertThat(rejected.retryable()).isFalse();
    assertThat(rejected.reason()).isEqualTo("HTTP 422: cliente inexistente");
    given().get("/orders/" + order.orderId()).then().body("erpState", equalTo("rejected"));
    given().get("/erp/pending").then().statusCode(200)
        .body("find { it.orderId == '" + order.orderId() + "' }.reason", equalTo("HTTP 422: cliente inexistente"))
        .body("find { it.orderId == '" + order.orderId() + "' }.nextAttemptAt", nullValue());

    OtherParties.server().stubFor(erpFor(order.orderId()).willReturn(okJson("{\"reference\":\"ERP-8\"}")));
    given().post("/orders/" + order.orderId() + "/erp-retry").then().statusCode(202);

    assertThat(posted(order.orderId()).attempts()).isEqualTo(2);
    given().get("/erp/pending").then().body("orderId", not(hasItem(order.orderId().toString())));
  }

  @Test
  void a_system_that_stays_away_is_told_of_once_and_tried_slowly() {
    var order = SampleOrders.cash();
    OtherParties.server().stubFor(erpFor(order.orderId()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    reserve(order);

    for (int attempt = 1; attempt < 8; attempt++) {
      awaitAttempts(order.orderId(), attempt);
      clock.advance(Duration.ofMinutes(6));
    }

    var rejected = rejected(order.orderId(), 8);
    assertThat(rejected.retryable()).isTrue();
    clock.advance(Duration.ofMinutes(16));
    awaitAttempts(order.orderId(), 9);
    assertThat(rejections(order.orderId())).isEqualTo(1);

    OtherParties.server().stubFor(erpFor(order.orderId()).willReturn(okJson("{\"reference\":\"ERP-9\"}")));
    clock.advance(Duration.ofMinutes(16));
    assertThat(posted(order.orderId()).attempts()).isEqualTo(10);
  }

  private void reserve(OrderSnapshot order) {
    events.publish(new StockReserved(order, Instant.parse("2099-11-22T21:30:00Z"), Instant.now()));
  }

  private ErpPosted posted(OrderId order) {
    return events.await(Topic.ERP_POSTED, ErpPosted.class, e -> e.orderId().equals(order));
  }

  private ErpRejected rejected(OrderId order, int attempts) {
    return events.await(Topic.ERP_REJECTED, ErpRejected.class, e -> e.orderId().equals(order) && e.attempts() == attempts);
  }

  private int rejections(OrderId order) {
    return events.all(Topic.ERP_REJECTED, ErpRejected.class, e -> e.orderId().equals(order)).size();
  }

  /** So many tries are over: the reason is written when a try has ended. */
  private static void awaitAttempts(OrderId order, int attempts) {
    var mine = "findAll { it.orderId == '" + order + "' && it.reason != null }.attempts";
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> given().get("/erp/pending").then().body(mine, contains(attempts)));
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(erpPosts(order)).hasSize(attempts));
  }
}
