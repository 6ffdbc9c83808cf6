package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.TitleLexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads from a list's title what structured columns lack: kind, brand, code, attributes, each with its {@link Confidence}, and the
 * phrase that tells the product apart. Immutable, shared by all threads.
 */
public final class DescribeProduct {
  private final Vocabulary vocabulary;
  private final TitleLexicon titles;
  private final ModelOf models;
  private final BrandOf brands;
  private final KindOf kinds;
  private final AttributesOf attributes;

  public DescribeProduct(Vocabulary vocabulary) {
    this(vocabulary, TitleLexicon.argentine());
  }

  DescribeProduct(Vocabulary vocabulary, TitleLexicon titles) {
    this.vocabulary = vocabulary;
    this.titles = titles;
    this.models = new ModelOf(vocabulary, titles);
    this.brands = new BrandOf(vocabulary, titles);
    this.kinds = new KindOf(vocabulary, titles);
    this.attributes = new AttributesOf(vocabulary, titles);
  }

  /** Of the two files together; it only goes up. */
  public int lexiconVersion() {
    return vocabulary.lexicon().version() + titles.version();
  }

  public Product describe(Listing listing) {
    var model = models.read(listing);
    var series = models.series(model.model());
    var plainModel = model.isCode() ? vocabulary.plain(model.model()) : "";
    var plainTitle = vocabulary.plain(listing.title());
    var title = Titled.of(plainTitle, plainModel, vocabulary, titles);
    // The code is read last: "8P" in a model is often, not always, a port count.
    var texts = List.of(Titled.without(plainModel, plainTitle), vocabulary.plain(listing.description()), plainModel);
    var kind = kinds.read(title, listing.section(), series, texts);
    var brand = brands.read(listing, plainTitle, kind.kind(), series);
    var read = attributes.read(kind, texts, series);
    var product = new Product(
        listing.sku(), listing.title(), listing.description(), brand.brand(), model.model(), kind.kind(), listing.price(),
        listing.vat(), listing.onHand(), true, read.values(), "", 0, evidence(listing, kind, brand, model, read));
    return product.withFeature(feature(product));
  }

  private Evidence evidence(Listing listing, KindOf.Read kind, BrandOf.Read brand, ModelOf.Read model, AttributesOf.Read read) {
    var confidence = new TreeMap<>(read.confidence());
    confidence.put(Evidence.KIND, kind.confidence());
    confidence.put(Evidence.BRAND, brand.confidence());
    confidence.put(Evidence.MODEL, model.confidence());
    return new Evidence(new Evidence.Listed(listing.brand(), listing.model(), listing.section()), lexiconVersion(), confidence);
  }

  private String feature(Product product) {
    var facts = product.certainAttributes();
    var parts = vocabulary.lexicon().kind(product.kind()).map(k -> k.feature()).orElse(List.of());
    return parts.stream().map(part -> say(part, facts)).filter(said -> !said.isEmpty()).collect(Collectors.joining(", "));
  }

  private String say(String part, Map<String, String> facts) {
    return Arrays.stream(part.split("\\+"))
        .filter(facts::containsKey)
        .map(name -> vocabulary.lexicon().say(name, facts.get(name)))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
