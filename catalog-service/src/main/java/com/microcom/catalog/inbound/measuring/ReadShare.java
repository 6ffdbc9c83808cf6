package com.microcom.catalog.inbound.measuring;

import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.Evidence;
import com.microcom.catalog.products.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;

/** How much of a list without labels is read, and which words of its titles are not. */
final class ReadShare {
  private final Vocabulary vocabulary;
  private final DescribeProduct describe;

  ReadShare(Vocabulary vocabulary, DescribeProduct describe) {
    this.vocabulary = vocabulary;
    this.describe = describe;
  }

  void print(Path list, boolean verbose) throws IOException {
    read(list, true); // warms up
    var begin = System.nanoTime();
    var withHeading = read(list, true);
    var millis = (System.nanoTime() - begin) / 1_000_000;
    var titleOnly = read(list, false);
    System.out.printf("%n== %s: %d titles%n", list.getFileName(), withHeading.size());
    System.out.printf("described in %d ms: %d a second%n", millis, withHeading.size() * 1000L / Math.max(1, millis));
    System.out.printf("%-28s %-14s %s%n", "", "all columns", "title alone");
    line("kind", withHeading, titleOnly, p -> !p.kind().equals(Product.OTHER));
    line("certain kind", withHeading, titleOnly, p -> !p.kind().equals(Product.OTHER) && p.evidence().isCertain(Evidence.KIND));
    line("brand", withHeading, titleOnly, p -> !p.brand().isEmpty());
    line("code", withHeading, titleOnly, p -> !p.model().isEmpty());
    line("at least one attribute", withHeading, titleOnly, p -> !p.certainAttributes().isEmpty());
    unread(withHeading, verbose ? 25 : 10);
    if (verbose) {
      withHeading.forEach(p -> System.out.printf("%s %d | %s %d | %s %d | %s | %s%n", p.kind(), p.evidence().of(Evidence.KIND), p.brand(), p.evidence().of(Evidence.BRAND),
          p.model(), p.evidence().of(Evidence.MODEL), p.title(), new TreeMap<>(p.attributes())));
    }
  }

  private List<Product> read(Path list, boolean columns) throws IOException {
    var products = new ArrayList<Product>();
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(list); var rows = format.parse(reader)) {
      for (var row : rows) {
        products.add(describe.describe(MeasureAttributes.listing("L" + products.size(), row.get("title"), columns ? row.get("description") : "",
            columns ? row.get("brand") : "", columns ? row.get("model") : "", columns ? row.get("category") : "")));
      }
    }
    return products;
  }

  private static void line(String what, List<Product> withHeading, List<Product> titleOnly, Predicate<Product> has) {
    System.out.printf("%-28s %-14s %s%n", what, share(withHeading, has), share(titleOnly, has));
  }

  private static String share(List<Product> products, Predicate<Product> has) {
    return ReadTally.share((int) products.stream().filter(has).count(), products.size());
  }

  private void unread(List<Product> products, int words) {
    var byKind = new HashMap<String, Map<String, Integer>>();
    for (var product : products) {
      var counts = byKind.computeIfAbsent(product.kind(), k -> new HashMap<>());
      Set.copyOf(unread(product)).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    var perKind = MeasureAttributes.counted(products);
    System.out.println("words not read, by kind:");
    perKind.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).forEach(kind -> {
      var most = byKind.get(kind.getKey()).entrySet().stream().filter(e -> e.getValue() > 1)
          .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).limit(words).map(e -> e.getKey() + " " + e.getValue()).toList();
      System.out.printf("  %-20s %4d: %s%n", kind.getKey(), kind.getValue(), String.join(", ", most));
    });
  }

  private List<String> unread(Product product) {
    var plain = vocabulary.plain(product.title()).replace(vocabulary.plain(product.model()), " ");
    var read = new ArrayList<int[]>();
    vocabulary.kindsIn(plain).forEach(k -> read.add(new int[] {k.start(), k.end()}));
    vocabulary.brandsIn(plain).forEach(b -> read.add(new int[] {b.start(), b.end()}));
    vocabulary.attributesOf(Set.of(product.kind()))
        .forEach(a -> vocabulary.read(a, plain, Source.title, Set.of(product.kind())).ifPresent(r -> read.add(new int[] {r.start(), r.end()})));
    return vocabulary.remaining(plain, read);
  }
}
