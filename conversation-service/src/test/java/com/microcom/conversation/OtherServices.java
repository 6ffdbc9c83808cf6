package com.microcom.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.microcom.contracts.Wire;
import com.microcom.contracts.rest.ContactsApi;
import com.microcom.contracts.values.ContactId;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** catalog, financing, billing and gateway as one HTTP server that the tests teach what to answer. */
public final class OtherServices implements QuarkusTestResourceLifecycleManager {
  /** The executive, whom the service asks for only once. */
  static final ContactsApi.Contact LAURA =
      new ContactsApi.Contact(ContactId.of("01890000-0000-7000-8000-000000009001"), "Laura", List.of());

  private static final String PORT = "test.other-services.port";

  private WireMockServer server;

  @Override
  public Map<String, String> start() {
    server = new WireMockServer(options().dynamicPort());
    server.start();
    server.stubFor(put("/contacts").willReturn(okForContentType("application/json", json(List.of(LAURA)))));
    System.setProperty(PORT, Integer.toString(server.port()));
    var url = "http://127.0.0.1:" + server.port();
    return Map.of(
        "catalog.url", url, "financing.url", url, "billing.url", url, "gateway.url", url,
        "conversation.quiet-period", "PT0.4S", "conversation.quiet-cap", "PT2S", "conversation.turn-retry-after", "PT0.05S",
        "conversation.turn-lease", "PT9S",
        // Room for an answer that is slow on purpose, on a busy machine.
        "conversation.remote-timeout", "PT4S", "conversation.turn-budget", "PT6S");
  }

  /** To teach it, from any class loader. */
  public static WireMock teach() {
    return new WireMock("127.0.0.1", Integer.getInteger(PORT));
  }

  static String json(Object value) {
    return new String(Wire.write(value), UTF_8);
  }

  @Override
  public void stop() {
    server.stop();
  }
}
