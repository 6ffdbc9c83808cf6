package com.microcom.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.microcom.contracts.Wire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Zenvia and billing over HTTP: takes every message with a new id unless a test says otherwise for its own phone. */
public final class ZenviaStub implements QuarkusTestResourceLifecycleManager {
  public static final String MESSAGES = "/v2/channels/whatsapp/messages";

  private static WireMockServer server;

  @Override
  public Map<String, String> start() {
    server =
        new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort().globalTemplating(true));
    server.start();
    takeEverything();
    // Wide enough that a busy machine does not turn an answer on time into a lost one.
    return Map.of(
        "gateway.zenvia.url", server.baseUrl() + "/v2",
        "billing.url", server.baseUrl(),
        "billing.documents-within", "PT1S",
        "gateway.sending.answer-within", "PT3S",
        "gateway.sending.ambiguous-for", "PT2S",
        "gateway.sending.first-pause", "PT0.05S");
  }

  /** The stubs that every test starts from. */
  static void takeEverything() {
    server.stubFor(get(urlPathEqualTo("/v2/subscriptions")).atPriority(9).willReturn(okJson("[]")));
    server.stubFor(any(urlPathMatching("/v2/subscriptions.*")).atPriority(10).willReturn(okJson("{\"id\":\"s1\"}")));
    server.stubFor(get(urlPathEqualTo("/v2/templates")).atPriority(9).willReturn(okJson("[]")));
    server.stubFor(
        post(urlPathEqualTo("/v2/templates"))
            .atPriority(10)
            .willReturn(okJson("{\"id\":\"id-{{jsonPath request.body '$.name'}}\",\"name\":\"{{jsonPath request.body '$.name'}}\",\"status\":\"APPROVED\"}")));
    server.stubFor(
        post(urlEqualTo(MESSAGES))
            .atPriority(10)
            .willReturn(okJson("{\"id\":\"p-{{jsonPath request.body '$.externalId'}}\",\"direction\":\"OUT\"}")));
  }

  @Override
  public void stop() {
    server.stop();
  }

  public static WireMockServer server() {
    return server;
  }

  /** What POSTs to that phone get; tests use phones of their own. */
  public static MappingBuilder messagesTo(String phone) {
    return post(urlEqualTo(MESSAGES)).atPriority(1).withRequestBody(matchingJsonPath("$[?(@.to == '" + phone + "')]"));
  }

  /** The bodies that were posted for that phone, oldest first. */
  public static List<JsonNode> posted(String phone) {
    return server.findAll(postRequestedFor(urlEqualTo(MESSAGES))).stream()
        .map(request -> read(request.getBody()))
        .filter(body -> body.path("to").asText().equals(phone))
        .toList();
  }

  /** When the first message for that phone was posted. */
  public static Instant postedAt(String phone) {
    return server.findAll(postRequestedFor(urlEqualTo(MESSAGES))).stream()
        .filter(request -> read(request.getBody()).path("to").asText().equals(phone))
        .map(request -> request.getLoggedDate().toInstant())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode read(byte[] body) {
    try {
      return Wire.json().readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder status(int status, String body) {
    return aResponse().withStatus(status).withHeader("Content-Type", "application/json").withBody(body);
  }

  static void stub(MappingBuilder mapping) {
    server.stubFor(mapping);
  }
}
