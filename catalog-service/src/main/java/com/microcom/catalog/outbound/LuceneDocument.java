package com.microcom.catalog.outbound;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.products.Stocked;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** A product as a document of the index. */
public final class LuceneDocument {
  static final String SKU = "sku";
  static final String KIND = "kind";
  static final String BRAND = "brand";
  static final String CODE = "code";
  static final String FACT = "fact";
  static final String NUMBER = "number.";
  static final String PRICE = "cents";
  static final String AVAILABLE = "available";
  static final String TITLE = "title";
  static final String DESCRIPTION = "description";
  static final String MEANING = "meaning";
  static final String BRAND_WORDS = "brand.words";

  private static final int SHORTEST_PART = 3;

  private LuceneDocument() {}

  /** @param meaning may be null */
  static Document of(Stocked stocked, float[] meaning) {
    var product = stocked.product();
    var document = new Document();
    document.add(new StringField(SKU, product.sku().value(), Store.NO));
    document.add(new BinaryDocValuesField(SKU, new BytesRef(product.sku().value())));
    document.add(new StringField(KIND, product.kind(), Store.NO));
    document.add(new SortedDocValuesField(KIND, new BytesRef(product.kind())));
    document.add(new StringField(BRAND, product.brand(), Store.NO));
    codes(product.sku().value(), product.model()).forEach(code -> document.add(new StringField(CODE, code, Store.NO)));
    product.certainAttributes().forEach((name, value) -> fact(document, name, value));
    if (product.price() != null) {
      var cents = product.price().amount().movePointRight(2).longValueExact();
      document.add(new LongPoint(PRICE, cents));
      document.add(new NumericDocValuesField(PRICE, cents));
    }
    document.add(new NumericDocValuesField(AVAILABLE, stocked.available()));
    document.add(new TextField(TITLE, product.title(), Store.NO));
    document.add(new TextField(BRAND_WORDS, product.brand(), Store.NO));
    document.add(new TextField(DESCRIPTION, product.description(), Store.NO));
    if (meaning != null) {
      document.add(new KnnFloatVectorField(MEANING, meaning, VectorSimilarityFunction.COSINE));
    }
    return document;
  }

  private static void fact(Document document, String name, String value) {
    document.add(new StringField(FACT, name + "=" + value, Store.NO));
    if (value.matches("\\d+(\\.\\d+)?")) {
      document.add(new DoublePoint(NUMBER + name, Double.parseDouble(value)));
    }
  }

  /**
   * The codes without separators, and what follows each separator: people leave out the "DS-" and the "Tapo"; and without a
   * bracket at the end, which tells variants of one model apart ("(2.8mm)").
   */
  public static Set<String> codes(String sku, String model) {
    var codes = new LinkedHashSet<String>();
    codes.add(PlainText.squash(sku));
    codes.add(PlainText.squash(model));
    if (model.indexOf('(') >= SHORTEST_PART) {
      codes.add(PlainText.squash(model.substring(0, model.indexOf('('))));
    }
    for (var i = 1; i < model.length(); i++) {
      if (!Character.isLetterOrDigit(model.charAt(i - 1))) {
        var part = PlainText.squash(model.substring(i));
        if (part.length() >= SHORTEST_PART && part.chars().anyMatch(Character::isDigit)) {
          codes.add(part);
        }
      }
    }
    codes.removeIf(String::isEmpty);
    return codes;
  }
}
