package com.microcom.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Wire;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A subscriber on a free port that remembers what it was sent. */
final class WebhookReceiver implements AutoCloseable {
  /** @param secret header {@code X-Secret} */
  record Received(JsonNode body, String secret, String query, String signature, String requestId) {
    String type() {
      return body.path("type").asText();
    }

    /** The code of a MESSAGE_STATUS. */
    String code() {
      return body.at("/messageStatus/code").asText();
    }
  }

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile Function<Received, Integer> answer = event -> 200;

  WebhookReceiver() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    var event = new Received(Wire.json().readTree(exchange.getRequestBody().readAllBytes()), headers.getFirst("X-Secret"),
        exchange.getRequestURI().getQuery(), headers.getFirst("x-signature"), headers.getFirst("x-request-id"));
    received.add(event);
    exchange.sendResponseHeaders(answer.apply(event), -1);
    exchange.close();
  }

  /** @param status what to answer; it may take its time */
  void answers(Function<Received, Integer> status) {
    answer = status;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<Received> received() {
    return received;
  }

  List<Received> received(String type) {
    return received.stream().filter(event -> event.type().equals(type)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
