package com.microcom.conversation.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.rest.CatalogApi;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.dialogue.Catalog;
import com.microcom.conversation.dialogue.Remote;
import com.microcom.conversation.turns.TimeBudget;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class HttpCatalog implements Catalog {
  private static final TypeReference<CatalogApi.Found> FOUND = new TypeReference<>() {};
  private static final TypeReference<List<CatalogApi.Product>> PRODUCTS = new TypeReference<>() {};
  private static final TypeReference<List<Alternative>> ALTERNATIVES = new TypeReference<>() {};

  private static final TypeReference<List<CatalogApi.Accessory>> ACCESSORIES = new TypeReference<>() {};
  private static final TypeReference<CatalogApi.Answer> ANSWER = new TypeReference<>() {};
  private static final int LONGEST_QUESTION = 1_000;

  private final RemoteService service;

  HttpCatalog(
      @ConfigProperty(name = "catalog.url") String url,
      @ConfigProperty(name = "conversation.remote-timeout") Duration timeout,
      TimeBudget budget) {
    service = new RemoteService("catalog", url, timeout, budget);
  }

  @Override
  public Remote<CatalogApi.Found> search(CatalogApi.Search search) {
    return service.read(service.post("/search", search), FOUND);
  }

  @Override
  public Remote<List<CatalogApi.Product>> lookup(List<Sku> skus) {
    return skus.isEmpty() ? Remote.of(List.of()) : service.read(service.post("/products/lookup", new CatalogApi.Lookup(skus)), PRODUCTS);
  }

  @Override
  public Remote<List<Alternative>> alternatives(Sku sku, int quantity, int limit) {
    var path = "/products/%s/alternatives?quantity=%d&limit=%d".formatted(segment(sku), quantity, limit);
    return service.read(service.get(path), ALTERNATIVES);
  }

  @Override
  public Remote<CatalogApi.Answer> answer(CatalogApi.Question question) {
    var text = question.text().length() <= LONGEST_QUESTION ? question.text() : question.text().substring(0, LONGEST_QUESTION);
    return service.read(service.post("/answers", new CatalogApi.Question(text, question.named(), question.chosen(), question.shown(), question.quantity())), ANSWER);
  }

  @Override
  public Remote<List<CatalogApi.Accessory>> accessories(Sku sku, int quantity, int limit, List<Sku> except) {
    var excluded = URLEncoder.encode(except.stream().map(Sku::value).collect(Collectors.joining(",")), StandardCharsets.UTF_8);
    var path = "/products/%s/accessories?quantity=%d&limit=%d&exclude=%s".formatted(segment(sku), quantity, limit, excluded);
    return service.read(service.get(path), ACCESSORIES);
  }

  /** A SKU may contain a slash or a blank; in a path a blank is %20, not a plus sign. */
  private static String segment(Sku sku) {
    return URLEncoder.encode(sku.value(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
