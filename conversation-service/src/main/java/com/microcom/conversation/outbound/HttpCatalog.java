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
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class HttpCatalog implements Catalog {
  private static final TypeReference<CatalogApi.Found> FOUND = new TypeReference<>() {};
  private static final TypeReference<List<CatalogApi.Product>> PRODUCTS = new TypeReference<>() {};
  private static final TypeReference<List<Alternative>> ALTERNATIVES = new TypeReference<>() {};

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
    // A SKU may contain a slash or a blank; in a path a blank is %20, not a plus sign.
    var segment = URLEncoder.encode(sku.value(), StandardCharsets.UTF_8).replace("+", "%20");
    var path = "/products/%s/alternatives?quantity=%d&limit=%d".formatted(segment, quantity, limit);
    return service.read(service.get(path), ALTERNATIVES);
  }
}
