package com.microcom.contracts.rest;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.List;
import java.util.Map;

/**
 * What catalog-service answers: {@code POST /search} ({@link Search} → {@link Found}), {@code POST /products/lookup}
 * ({@link Lookup} → list of {@link Product}), {@code GET /products/{sku}/alternatives?quantity=1&limit=3} (list of
 * {@code Alternative}).
 */
public interface CatalogApi {

  /**
   * @param text as the buyer wrote it; the catalogue parses kind, brand, price bounds, negation, order. Several lines were
   *     said one after the other: a line without a kind or code of its own ("y de Dahua?", "más baratas") refines those before it
   * @param limit how many products at most, 1..20
   * @param offset how many of the ranking to skip ("mostrame más")
   * @param compatibleWith products the answer has to work with (recorder for these cameras); may be empty; a SKU may be
   *     repeated, once for each unit
   * @param quantity units wanted of one product; products with fewer in stock rank behind; at least 1. With
   *     {@code compatibleWith}: how many of those there are (a recorder or PoE switch needs a channel for each)
   */
  record Search(String text, int limit, int offset, List<Sku> compatibleWith, int quantity) {
    public Search {
      compatibleWith = compatibleWith == null ? List.of() : List.copyOf(compatibleWith);
      quantity = Math.max(1, quantity);
    }

    public static Search of(String text, int limit) {
      return new Search(text, limit, 0, List.of(), 1);
    }
  }

  /**
   * @param products best first; price and stock read from the database for this answer
   * @param total how many products match, this page included
   * @param understood what the text was taken for, in Spanish, for the answer's heading: {@code cámaras Hikvision para exterior}
   * @param relaxed what could not be kept, in Spanish, to be told to the buyer; may be empty
   * @param question for {@link Outcome#CLARIFY}: what to ask the buyer, in Spanish; else null
   * @param options for {@link Outcome#CLARIFY}: answers to offer, at most 10, each itself a text to search; may be empty
   */
  record Found(
      Outcome outcome,
      List<Product> products,
      int total,
      String understood,
      List<String> relaxed,
      String question,
      List<String> options) {}

  enum Outcome {
    /** Products that fit and are in stock (the first ones are). */
    FOUND,
    /** What was asked for exists, by code or by filters, but none is in stock: ask for alternatives. */
    OUT_OF_STOCK,
    /** Nothing like it in the catalogue. */
    NONE,
    /** Neither a kind of product nor a code was recognised. */
    CLARIFY
  }

  /**
   * @param kind stable code of the kind: {@code camera-ip}, {@code recorder-dvr}, {@code disk-surveillance}…
   * @param price final, VAT included; null = on request, never quoted
   * @param available units that can be sold now
   * @param feature what tells it apart in one short phrase, in Spanish: {@code bala 4 MP, IR 30 m, PoE, IP67}
   * @param attributes facts by stable name, for answers about it; a fact that the list does not give is absent. Numbers are
   *     plain ({@code resolutionMp=4}, {@code nightVisionMetres=30}, {@code channels=16}, {@code capacityGb=2000},
   *     {@code ports=8}), yes/no is {@code true}/{@code false} ({@code outdoor}, {@code poe}, {@code audio}, {@code wireless}),
   *     words are codes: {@code technology} analog|ip|wifi, {@code nightVision} infrared|color|dual, {@code shape}
   *     bullet|dome|turret|ptz|pan|cube|panoramic
   */
  record Product(
      Sku sku,
      String title,
      String brand,
      String model,
      String kind,
      Money price,
      VatRate vat,
      int available,
      String feature,
      Map<String, String> attributes) {}

  record Lookup(List<Sku> skus) {}
}
