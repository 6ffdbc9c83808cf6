package com.microcom.catalog.outbound.qdrant;

import static io.qdrant.client.PointIdFactory.id;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.nullValue;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.VectorFactory.vector;
import static io.qdrant.client.VectorsFactory.namedVectors;

import com.microcom.catalog.embeddings.ProductText;
import com.microcom.catalog.outbound.LuceneDocument;
import com.microcom.catalog.outbound.LuceneText;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.values.Sku;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A product as a point of a collection. */
final class QdrantPoint {
  private static final int SHORTEST_BEGINNING = 5;
  static final int SHORTEST_MISSPELT = 6;

  private QdrantPoint() {}

  /** Points have UUIDs, SKUs are anything. */
  static PointId idOf(Sku sku) {
    return id(UUID.nameUUIDFromBytes(sku.value().getBytes(StandardCharsets.UTF_8)));
  }

  /** @param meaning may be null */
  static PointStruct of(Stocked stocked, float[] meaning) {
    var product = stocked.product();
    var vectors = new HashMap<String, Vector>(Map.of(QdrantFields.BM25, QdrantWords.of(product)));
    if (meaning != null) {
      vectors.put(QdrantFields.DENSE, vector(meaning));
    }
    var payload = fixed(product);
    payload.putAll(changing(stocked));
    payload.put(QdrantFields.CONTENT, value(content(product)));
    payload.put(QdrantFields.EMBEDDED, value(meaning == null ? "" : ProductText.hash(product)));
    return PointStruct.newBuilder().setId(idOf(product.sku())).setVectors(namedVectors(vectors)).putAllPayload(payload).build();
  }

  /** What changes every day, and with it nothing has to be embedded again. */
  static Map<String, Value> changing(Stocked stocked) {
    var price = stocked.product().price();
    return Map.of(
        QdrantFields.AVAILABLE, value(stocked.available()),
        QdrantFields.CENTS, price == null ? nullValue() : value(price.amount().movePointRight(2).longValueExact()),
        QdrantFields.VERSION_STORED, value(stocked.product().version()));
  }

  static String content(Product p) {
    var all = String.join("\u0000", ProductText.hash(p), p.title(), p.description(), p.brand(), p.model(), p.kind(), new TreeMap<>(p.certainAttributes()).toString());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Map<String, Value> fixed(Product product) {
    var payload = new HashMap<String, Value>();
    payload.put(QdrantFields.SKU, value(product.sku().value()));
    payload.put(QdrantFields.KIND, value(product.kind()));
    payload.put(QdrantFields.BRAND, value(product.brand()));
    var facts = new LinkedHashSet<String>();
    var numbers = new HashMap<String, Value>();
    product.certainAttributes().forEach((name, fact) -> {
      facts.add(name + "=" + fact);
      if (fact.matches("\\d+(\\.\\d+)?")) {
        numbers.put(name, value(Double.parseDouble(fact)));
      }
    });
    payload.put(QdrantFields.FACT, strings(facts));
    payload.put(QdrantFields.NUMBER, value(numbers));
    payload.put(QdrantFields.TITLE_WORDS, value(String.join(" ", LuceneText.words(product.title()))));
    payload.put(QdrantFields.DESCRIPTION_WORDS, value(String.join(" ", LuceneText.words(product.description()))));
    payload.put(QdrantFields.BRAND_WORDS, value(String.join(" ", LuceneText.words(product.brand()))));
    codes(payload, LuceneDocument.codes(product.sku().value(), product.model()));
    return payload;
  }

  private static void codes(Map<String, Value> payload, Collection<String> codes) {
    var beginnings = new LinkedHashSet<String>();
    var slips = new LinkedHashSet<String>();
    for (var code : codes) {
      for (var end = SHORTEST_BEGINNING; end <= code.length(); end++) {
        beginnings.add(code.substring(0, end));
      }
      if (code.length() >= SHORTEST_MISSPELT - 1) {
        slips.addAll(OneSlip.traces(code));
      }
    }
    payload.put(QdrantFields.CODE, strings(codes));
    payload.put(QdrantFields.BEGINNING, strings(beginnings));
    payload.put(QdrantFields.SLIP, strings(slips));
  }

  private static Value strings(Collection<String> strings) {
    return list(strings.stream().map(s -> value(s)).toList());
  }
}
