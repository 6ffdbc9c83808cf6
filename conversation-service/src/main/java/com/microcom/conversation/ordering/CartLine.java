package com.microcom.conversation.ordering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;

/**
 * @param kind stable code of the catalogue: {@code camera-ip}
 * @param quantity units, at least 1
 * @param unitPrice final price of one unit when it was last read, VAT included
 */
public record CartLine(
    Sku sku, String title, String brand, String model, String kind, int quantity, Money unitPrice, VatRate vat) {
  public CartLine {
    if (quantity < 1) {
      throw new IllegalArgumentException("A line has at least one unit: " + sku + " " + quantity);
    }
  }

  /** @throws NullPointerException if the product has no price: what is on request cannot be bought here */
  public static CartLine of(Product product, int quantity) {
    java.util.Objects.requireNonNull(product.price(), () -> "on request: " + product.sku());
    return new CartLine(product.sku(), product.title(), product.brand(), product.model(), product.kind(), quantity,
        product.price(), product.vat());
  }

  public CartLine times(int newQuantity) {
    return new CartLine(sku, title, brand, model, kind, newQuantity, unitPrice, vat);
  }

  @JsonIgnore
  public Money total() {
    return unitPrice.times(quantity);
  }

  public OrderLine asOrderLine() {
    return new OrderLine(sku, title, quantity, unitPrice, vat);
  }
}
