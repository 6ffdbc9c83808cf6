package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads from a list's title what structured columns lack: kind, brand, attributes, and the phrase that tells it apart. */
public final class DescribeProduct {
  private static final String TECHNOLOGY = "technology";

  private final Vocabulary vocabulary;

  public DescribeProduct(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public Product describe(Listing listing) {
    var model = vocabulary.plain(listing.model());
    var title = vocabulary.plain(listing.title());
    // The code is read last: "8P" in a model is often, not always, a port count.
    var texts = List.of(model.isEmpty() ? title : title.replace(model, " "), vocabulary.plain(listing.description()), model);
    var kind = kind(vocabulary.plain(listing.section()), title, texts);
    var attributes = attributes(kind, texts);
    return new Product(
        listing.sku(), listing.title(), listing.description(), brand(listing, title), listing.model(), kind, listing.price(),
        listing.vat(), listing.onHand(), true, attributes, feature(kind, attributes), 0);
  }

  private String brand(Listing listing, String title) {
    var written = listing.brand().isBlank() ? title : vocabulary.plain(listing.brand());
    return vocabulary.brandsIn(written).stream().findFirst().map(b -> b.brand().name()).orElse(listing.brand());
  }

  private String kind(String section, String title, List<String> texts) {
    var candidates = candidates(section, title);
    if (candidates.size() <= 1) {
      return candidates.stream().findFirst().orElse(Product.OTHER);
    }
    var technology = read(vocabulary.lexicon().attribute(TECHNOLOGY).orElseThrow(), candidates, texts);
    return byWhatItShows(candidates, kind -> kind.signs() != null && kind.signs().matcher(title).find())
        .or(() -> byWhatItShows(candidates, kind -> kind.technology() != null && kind.technology().equals(technology)))
        .orElseGet(() -> unspecified(candidates));
  }

  private Optional<String> byWhatItShows(Set<String> candidates, Predicate<Lexicon.Kind> shows) {
    return candidates.stream().filter(code -> vocabulary.lexicon().kind(code).filter(shows).isPresent()).findFirst();
  }

  private String unspecified(Set<String> candidates) {
    return vocabulary.lexicon().families().stream()
        .filter(f -> f.unspecified() != null && Set.copyOf(f.kinds()).equals(candidates))
        .map(Lexicon.Family::unspecified)
        .findFirst()
        .orElse(candidates.iterator().next());
  }

  /** Title and heading together; where they contradict, a title that begins with the kind's name is right. */
  private Set<String> candidates(String section, String title) {
    var ofSection = vocabulary.kindsIn(section).stream().findFirst().map(Vocabulary.NamedKinds::kinds).orElse(List.of());
    var named = vocabulary.kindsIn(title).stream().findFirst();
    var ofTitle = named.map(Vocabulary.NamedKinds::kinds).orElse(List.of());
    var both = new LinkedHashSet<>(ofSection);
    both.retainAll(ofTitle);
    if (!both.isEmpty()) {
      return both;
    }
    var titleIsRight = ofSection.isEmpty() || named.filter(n -> n.start() == 0).isPresent();
    return new LinkedHashSet<>(titleIsRight ? ofTitle : ofSection);
  }

  private Map<String, String> attributes(String kind, List<String> texts) {
    var attributes = new TreeMap<String, String>();
    for (var attribute : vocabulary.attributesOf(Set.of(kind))) {
      var value = read(attribute, Set.of(kind), texts);
      if (value != null) {
        attributes.put(attribute.name(), value);
      }
    }
    vocabulary.lexicon().kind(kind).map(Lexicon.Kind::technology).ifPresent(t -> attributes.put(TECHNOLOGY, t));
    return attributes;
  }

  private String read(AttributeType attribute, Set<String> kinds, List<String> texts) {
    return texts.stream()
        .flatMap(text -> vocabulary.read(attribute, text, Source.title, kinds).stream())
        .map(AttributeType.Reading::value)
        .findFirst()
        .orElse(attribute.absent());
  }

  private String feature(String kind, Map<String, String> attributes) {
    var parts = vocabulary.lexicon().kind(kind).map(Lexicon.Kind::feature).orElse(List.of());
    return parts.stream().map(part -> say(part, attributes)).filter(said -> !said.isEmpty()).collect(Collectors.joining(", "));
  }

  private String say(String part, Map<String, String> attributes) {
    return Arrays.stream(part.split("\\+"))
        .filter(attributes::containsKey)
        .map(name -> vocabulary.lexicon().say(name, attributes.get(name)))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
