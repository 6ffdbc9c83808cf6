package com.microcom.billing;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** The management system, which takes every order unless told otherwise, and the gateway, which knows the executive. */
public final class OtherParties implements QuarkusTestResourceLifecycleManager {
  public static final ContactId EXECUTIVE = ContactId.of("019aabcd-0000-7000-8000-00000000e001");

  private static WireMockServer server;

  @Override
  public Map<String, String> start() {
    server = new WireMockServer(options().dynamicPort());
    server.start();
    server.stubFor(post(urlEqualTo("/erp/orders")).atPriority(10).willReturn(okJson("{\"reference\":\"ERP-000001\"}").withStatus(201)));
    server.stubFor(
        put(urlEqualTo("/contacts")).willReturn(okJson("[{\"contactId\":\"" + EXECUTIVE + "\",\"name\":\"Ejecutivo\",\"identities\":[]}]")));
    return Map.of("billing.erp-url", server.baseUrl(), "billing.gateway-url", server.baseUrl());
  }

  @Override
  public void stop() {
    server.stop();
  }

  public static WireMockServer server() {
    return server;
  }

  /** What the management system says to this order. */
  public static MappingBuilder erpFor(OrderId order) {
    return post(urlEqualTo("/erp/orders")).atPriority(1).withRequestBody(matchingJsonPath("$.orderId", equalTo(order.toString())));
  }

  public static List<LoggedRequest> erpPosts(OrderId order) {
    return server.findAll(postRequestedFor(urlEqualTo("/erp/orders")).withRequestBody(matchingJsonPath("$.orderId", equalTo(order.toString()))));
  }
}
