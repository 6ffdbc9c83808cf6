package com.microcom.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeepingToLimitsTest.Tight.class)
@WithTestResource(RealInfra.class)
@WithTestResource(ZenviaStub.class)
class ProvisioningTest extends GatewayStory {
  @Test
  void subscriptions_and_templates_are_created_with_secret_and_token() {
    await()
        .untilAsserted(
            () -> {
              ZenviaStub.server().verify(moreThanOrExactly(1), subscribed("MESSAGE").withRequestBody(matchingJsonPath("$.criteria.direction", equalTo("OUT"))));
              ZenviaStub.server().verify(moreThanOrExactly(1), subscribed("CONVERSATION_STATUS"));
              ZenviaStub.server()
                  .verify(
                      moreThanOrExactly(1),
                      postRequestedFor(urlEqualTo("/v2/templates"))
                          .withRequestBody(matchingJsonPath("$.name", equalTo("prefactura_emitida")))
                          .withRequestBody(matchingJsonPath("$.senderId", equalTo("5491140000000"))));
            });
  }

  @Test
  void the_service_lives_without_a_provider_and_is_ready_once_its_subscriptions_stand() {
    given().get("/q/health/live").then().statusCode(200);
    await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  void a_subscription_that_broke_is_repaired_and_a_second_one_removed() {
    var ours = "\"eventType\":\"MESSAGE_STATUS\",\"criteria\":{\"channel\":\"whatsapp\"},\"webhook\":{\"url\":\"http://elsewhere/webhooks/zenvia\"}";
    var list = "[{\"id\":\"broken\",\"status\":\"INACTIVE\",%s},{\"id\":\"second\",\"status\":\"ACTIVE\",%s}]".formatted(ours, ours);
    ZenviaStub.stub(get(urlPathEqualTo("/v2/subscriptions")).atPriority(1).willReturn(okJson(list)));

    await()
        .untilAsserted(
            () -> {
              ZenviaStub.server()
                  .verify(
                      moreThanOrExactly(1),
                      patchRequestedFor(urlEqualTo("/v2/subscriptions/broken"))
                          .withRequestBody(matchingJsonPath("$.status", equalTo("ACTIVE")))
                          .withRequestBody(matchingJsonPath("$.webhook.headers['X-Gateway-Secret']", equalTo(SECRET))));
              ZenviaStub.server().verify(moreThanOrExactly(1), deleteRequestedFor(urlEqualTo("/v2/subscriptions/second")));
            });
    ZenviaStub.server().resetMappings();
    ZenviaStub.takeEverything();
  }

  private static com.github.tomakehurst.wiremock.matching.RequestPatternBuilder subscribed(String eventType) {
    return postRequestedFor(urlEqualTo("/v2/subscriptions"))
        .withHeader("X-API-TOKEN", equalTo("local-token"))
        .withRequestBody(matchingJsonPath("$.eventType", equalTo(eventType)))
        .withRequestBody(matchingJsonPath("$.webhook.headers['X-Gateway-Secret']", equalTo(SECRET)));
  }
}
