package com.microcom.catalog.inbound;

import com.microcom.catalog.accessories.OfferAccessories;
import com.microcom.catalog.alternatives.OfferAlternatives;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.Problem;
import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.rest.CatalogApi;
import com.microcom.contracts.values.Sku;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;

/** Products by SKU, with price and stock of this moment. Hidden ones do not exist here. */
@Path("/products")
@Blocking
public class ProductsResource {
  private static final int MOST = 100;

  private final Products products;
  private final OfferAlternatives offerAlternatives;
  private final OfferAccessories offerAccessories;

  ProductsResource(Products products, OfferAlternatives offerAlternatives, OfferAccessories offerAccessories) {
    this.products = products;
    this.offerAlternatives = offerAlternatives;
    this.offerAccessories = offerAccessories;
  }

  @GET
  @Path("/{sku}")
  public CatalogApi.Product product(@PathParam("sku") String sku) {
    return known(sku).offered();
  }

  /** In the order asked for; unknown ones are left out. */
  @POST
  @Path("/lookup")
  public List<CatalogApi.Product> lookup(CatalogApi.Lookup lookup) {
    if (lookup == null || lookup.skus() == null || lookup.skus().size() > MOST) {
      throw new Refused(Problem.of(400, "catalog.lookup-invalid", "Invalid lookup", "Se pueden pedir hasta " + MOST + " productos por vez."));
    }
    return products.find(lookup.skus()).stream().filter(s -> s.product().visible()).map(Stocked::offered).toList();
  }

  @GET
  @Path("/{sku}/alternatives")
  public List<Alternative> alternatives(
      @PathParam("sku") String sku, @QueryParam("quantity") @DefaultValue("1") int quantity, @QueryParam("limit") @DefaultValue("3") int limit) {
    return offerAlternatives.to(known(sku).product(), Math.max(1, quantity), Math.clamp(limit, 1, OfferAlternatives.MOST));
  }

  @GET
  @Path("/{sku}/accessories")
  public List<CatalogApi.Accessory> accessories(
      @PathParam("sku") String sku, @QueryParam("quantity") @DefaultValue("1") int quantity, @QueryParam("limit") @DefaultValue("3") int limit,
      @QueryParam("exclude") @DefaultValue("") String exclude) {
    var cart = Arrays.stream(exclude.split(",")).map(String::strip).filter(s -> !s.isEmpty()).map(Sku::new).limit(MOST).toList();
    return offerAccessories.to(known(sku).product(), Math.max(1, quantity), cart, Math.clamp(limit, 1, OfferAccessories.MOST));
  }

  private Stocked known(String sku) {
    return products.find(new Sku(sku)).filter(s -> s.product().visible()).orElseThrow(() ->
        new Refused(Problem.of(404, "catalog.product-unknown", "Unknown product", "No hay un producto con el código " + sku + ".")));
  }
}
