package com.microcom.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.catalog.alternatives.Alternatives;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.Listing;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.Wire;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The figures of the README. The service reads titles only; what is valid is told by the file's own attributes: same category, the hard
 * ones equal, capacities between 1 and 2 times. Products out of stock that have at least three valid ones in stock.
 */
class AlternativesOnSyntheticCatalogueTest {
  private static final Set<String> HARD = Set.of("tech", "env", "poe", "disk", "flash", "ramtype", "ff", "utp", "sensor", "acc", "wireless", "print", "supply", "periph", "bio");
  private static final Set<String> CAPACITIES = Set.of("channels", "capacity_gb", "ports", "ram", "amps", "va", "length", "watts", "kg", "ah", "cams");
  private static final int SHOWN = 3;

  @Test
  void offered_products_are_valid_substitutes_at_a_near_price() throws IOException {
    var file = Path.of(Optional.ofNullable(System.getenv("SHARED_DIR")).orElse("../../shared"), "data/search/catalog_synth.jsonl");
    assumeTrue(Files.exists(file), () -> "Skipped: " + file + " is not there");
    var rows = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(file)) {
      rows.add(Wire.json().readTree(line));
    }
    var vocabulary = new Vocabulary(Lexicon.argentine());
    var describe = new DescribeProduct(vocabulary);
    var alternatives = new Alternatives(vocabulary);
    var stocked = rows.stream().map(r -> stocked(describe, r)).toList();
    var bySku = rows.stream().collect(Collectors.toMap(r -> new Sku(r.get("sku").asText()), r -> r));
    var anchors = rows.stream().filter(r -> r.get("stock").asInt() == 0 && rows.stream().filter(o -> isValid(r, o)).count() >= SHOWN).toList();
    var offered = 0;
    var valid = 0;
    var none = 0;
    var gap = 0.0;
    for (var anchor : anchors) {
      var wanted = stocked.stream().filter(s -> s.sku().value().equals(anchor.get("sku").asText())).findFirst().orElseThrow();
      var candidates = stocked.stream().filter(s -> s.available() > 0 && s.product().kind().equals(wanted.product().kind())).toList();
      var found = alternatives.of(wanted.product(), candidates, SHOWN);
      none += found.isEmpty() ? 1 : 0;
      for (var one : found) {
        var other = bySku.get(one.sku());
        offered++;
        valid += isValid(anchor, other) ? 1 : 0;
        gap += Math.max(price(anchor), price(other)) / Math.min(price(anchor), price(other));
        if (Boolean.getBoolean("alternatives.verbose") && !isValid(anchor, other)) {
          System.out.println("  " + anchor.get("title").asText() + " " + anchor.get("attrs") + " → " + other.get("title").asText() + " " + other.get("attrs") + ": " + one.reason());
        }
      }
      if (Boolean.getBoolean("alternatives.verbose") && found.isEmpty()) {
        System.out.println("  nothing for " + anchor.get("title").asText() + " " + wanted.product().kind() + " " + wanted.product().certainAttributes());
      }
    }
    System.out.printf("Alternatives: %d anchors, %d offered, valid %.3f, without any %d, mean price gap x%.2f%n", anchors.size(), offered, (double) valid / offered, none, gap / offered);
    assertThat((double) valid / offered).isGreaterThanOrEqualTo(0.95);
    assertThat(gap / offered).isLessThanOrEqualTo(1.3);
    assertThat(none).isLessThanOrEqualTo(anchors.size() / 20);
  }

  private static Stocked stocked(DescribeProduct describe, JsonNode row) {
    var listing = new Listing(new Sku(row.get("sku").asText()), row.get("title").asText(), row.path("description").asText(""), row.path("brand").asText(""), row.path("model").asText(""), "",
        Money.ars(row.get("priceArs").decimalValue()), VatRate.GENERAL, row.get("stock").asInt());
    return new Stocked(describe.describe(listing), 0);
  }

  private static double price(JsonNode row) {
    return row.get("priceArs").asDouble();
  }

  private static boolean isValid(JsonNode wanted, JsonNode other) {
    if (wanted == other || other.get("stock").asInt() == 0 || !wanted.get("category").equals(other.get("category"))) {
      return false;
    }
    return fields(wanted).entrySet().stream().allMatch(a -> {
      var has = other.get("attrs").get(a.getKey());
      if (HARD.contains(a.getKey())) {
        return a.getValue().equals(has);
      }
      if (!CAPACITIES.contains(a.getKey())) {
        return true;
      }
      return has != null && has.asDouble() >= a.getValue().asDouble() && has.asDouble() <= 2 * a.getValue().asDouble();
    });
  }

  private static Map<String, JsonNode> fields(JsonNode row) {
    return List.copyOf(row.get("attrs").properties()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
