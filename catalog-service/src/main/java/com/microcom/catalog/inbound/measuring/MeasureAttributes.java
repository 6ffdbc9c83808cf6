package com.microcom.catalog.inbound.measuring;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.Listing;
import com.microcom.catalog.products.Product;
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
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how well titles are read: on labelled catalogues (JSONL) kinds, brands and codes, and precision and recall of each attribute;
 * on a plain list (CSV) how much is read and which words are not. AttributeLabels are never read by the code that is measured.
 */
public final class MeasureAttributes {
  private final Vocabulary vocabulary = new Vocabulary(Lexicon.argentine());
  private final DescribeProduct describe = new DescribeProduct(vocabulary);
  private final boolean verbose;

  private MeasureAttributes(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws IOException {
    var given = List.of(arguments);
    var measure = new MeasureAttributes(given.contains("-v"));
    for (var catalogue : files(given, "--catalog", "search/catalog_synth.jsonl,search/catalog_real.jsonl")) {
      measure.labelled(catalogue);
    }
    for (var list : files(given, "--list", "catalog_dev.csv")) {
      new ReadShare(measure.vocabulary, measure.describe).print(list, measure.verbose);
    }
  }

  private static List<Path> files(List<String> given, String option, String usual) {
    var at = given.indexOf(option);
    if (at >= 0) {
      return List.of(given.get(at + 1).split(",")).stream().map(Path::of).toList();
    }
    var shared = System.getenv("SHARED_DIR");
    var data = Path.of(shared == null ? "../shared" : shared, "data");
    if (!Files.isDirectory(data)) {
      System.out.println("No data at " + data.toAbsolutePath().normalize() + ": nothing to measure (set SHARED_DIR, or give " + option + ").");
      return List.of();
    }
    return given.stream().anyMatch(a -> a.startsWith("--")) ? List.of() : List.of(usual.split(",")).stream().map(data::resolve).toList();
  }

  private void labelled(Path catalogue) throws IOException {
    var rows = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(catalogue)) {
      rows.add(Wire.json().readTree(line));
    }
    System.out.printf("%n== %s: %d products%n", catalogue.getFileName(), rows.size());
    kinds("kind, all columns", rows, true);
    kinds("kind, without brand and model", rows, false);
    namesFromTitles(rows);
    attributes(rows);
  }

  private void kinds(String heading, List<JsonNode> rows, boolean columns) {
    int right = 0;
    int judged = 0;
    var mistakes = new TreeMap<String, List<String>>();
    for (var row : rows) {
      var kinds = AttributeLabels.kinds(row);
      if (kinds.isEmpty()) {
        continue;
      }
      var read = describe.describe(listing(row, columns));
      judged++;
      if (kinds.contains(read.kind())) {
        right++;
      } else {
        mistakes.computeIfAbsent(row.path("category").asText() + " -> " + read.kind(), k -> new ArrayList<>()).add(read.title());
      }
    }
    System.out.printf("%s: %d of %d right (%s)%n", heading, right, judged, ReadTally.share(right, judged));
    if (verbose && columns) {
      mistakes.forEach((kind, titles) -> titles.forEach(title -> System.out.println("   " + kind + ": " + title)));
    }
  }

  private void namesFromTitles(List<JsonNode> rows) {
    var brands = new ReadTally();
    var models = new ReadTally();
    for (var row : rows) {
      var full = describe.describe(listing(row, true));
      var read = describe.describe(listing(row, false));
      if (!full.brand().isEmpty()) {
        if (!brands.count(Set.of(full.brand()), read.brand().isEmpty() ? null : read.brand()) && verbose) {
          System.out.println("   brand " + full.brand() + " read as '" + read.brand() + "': " + full.title());
        }
      }
      var inTitle = PlainText.squash(full.title()).contains(PlainText.squash(full.model())) && full.model().chars().anyMatch(Character::isDigit);
      if (inTitle && !models.count(Set.of(PlainText.squash(full.model())), read.model().isEmpty() ? null : PlainText.squash(read.model())) && verbose) {
        System.out.println("   code " + full.model() + " read as '" + read.model() + "': " + full.title());
      }
    }
    System.out.printf("brand from the title alone: precision %s, recall %s (%d)%n", brands.precision(), brands.recall(), brands.labelled());
    System.out.printf("code from the title alone, where it stands in it: precision %s, recall %s (%d)%n", models.precision(), models.recall(), models.labelled());
  }

  private void attributes(List<JsonNode> rows) {
    var all = new TreeMap<String, ReadTally>();
    var certain = new TreeMap<String, ReadTally>();
    var byConfidence = new TreeMap<Integer, ReadTally>();
    for (var row : rows) {
      var product = describe.describe(listing(row, true));
      AttributeLabels.attributes(row).forEach((name, labels) -> {
        var read = product.attributes().get(name);
        all.computeIfAbsent(name, n -> new ReadTally()).count(labels, read);
        if (!certain.computeIfAbsent(name, n -> new ReadTally()).count(labels, product.certain(name).orElse(null)) && verbose) {
          System.out.printf("   %s should be %s, is %s (%d %%), %s: %s | %s%n", name, labels, read, product.evidence().of(name), product.kind(), product.title(), product.description());
        }
        if (read != null) {
          byConfidence.computeIfAbsent(product.evidence().of(name), c -> new ReadTally()).count(labels, read);
        }
      });
    }
    System.out.printf("%-18s %8s  %-16s %s%n", "attribute", "labelled", "all: P, R", "certain: P, R");
    all.forEach((name, tally) -> System.out.printf("%-18s %8d  %s %s      %s %s%n", name, tally.labelled(), tally.precision(), tally.recall(), certain.get(name).precision(), certain.get(name).recall()));
    byConfidence.forEach((percent, tally) -> System.out.printf("confidence %d %%: %s of %d right%n", percent, tally.precision(), tally.found()));
  }

  private static Listing listing(JsonNode row, boolean columns) {
    return listing(row.path("sku").asText(), row.path("title").asText(), row.path("description").asText(), columns ? row.path("brand").asText() : "", columns ? row.path("model").asText() : "", "");
  }

  static Listing listing(String sku, String title, String description, String brand, String model, String section) {
    return new Listing(new Sku(sku), title, description, brand, model, section, Money.ars("1"), VatRate.GENERAL, 1);
  }

  static Map<String, Integer> counted(List<Product> products) {
    var counts = new TreeMap<String, Integer>();
    products.forEach(p -> counts.merge(p.kind(), 1, Integer::sum));
    return counts;
  }
}
