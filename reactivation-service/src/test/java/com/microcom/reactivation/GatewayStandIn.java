package com.microcom.reactivation;

import com.microcom.contracts.Wire;
import com.microcom.contracts.rest.ContactsApi.Contact;
import com.microcom.contracts.rest.ContactsApi.Wanted;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The gateway's {@code PUT /contacts}: the same address is always the same contact. */
public class GatewayStandIn implements QuarkusTestResourceLifecycleManager {
  private HttpServer server;

  public static ContactId contactOf(String address) {
    return new ContactId(UUID.nameUUIDFromBytes(address.getBytes()));
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/contacts", GatewayStandIn::answer);
    server.start();
    return Map.of("gateway.url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var wanted = Wire.read(exchange.getRequestBody().readAllBytes(), Wanted[].class);
      var body = Wire.write(Arrays.stream(wanted).map(GatewayStandIn::contact).toList());
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (Wire.UnreadableException e) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  private static Contact contact(Wanted wanted) {
    return new Contact(contactOf(wanted.address()), wanted.name(), List.of(new Address(wanted.channel(), wanted.address())));
  }
}
