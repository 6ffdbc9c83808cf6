package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.TitleLexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A product's attributes, each with the confidence of where it was read, see {@link Confidence}. */
final class AttributesOf {
  private static final String TECHNOLOGY = "technology";

  private final Vocabulary vocabulary;
  private final TitleLexicon titles;
  private final Map<String, List<AttributeType>> ofKind = new HashMap<>();

  AttributesOf(Vocabulary vocabulary, TitleLexicon titles) {
    this.vocabulary = vocabulary;
    this.titles = titles;
    vocabulary.lexicon().kinds().forEach(k -> ofKind.put(k.code(), attributes(k.code())));
  }

  private List<AttributeType> attributes(String kind) {
    return vocabulary.attributesOf(Set.of(kind)).stream()
        .map(a -> a.forTitlesOf(kind, titles.facts().stream().filter(f -> f.attribute().equals(a.name())).map(TitleLexicon.Fact::rule).toList(), vocabulary.lexicon()))
        .toList();
  }

  /** @param confidence percent by name */
  record Read(Map<String, String> values, Map<String, Integer> confidence) {
    private void put(String name, Value value) {
      values.put(name, value.value());
      confidence.put(name, value.confidence());
    }
  }

  private record Value(String value, int confidence) {}

  /** @param texts title, description, code; plain */
  Read read(KindOf.Read kind, List<String> texts, Optional<TitleLexicon.Series> series) {
    var read = new Read(new TreeMap<>(), new TreeMap<>());
    for (var attribute : ofKind.getOrDefault(kind.kind(), List.of())) {
      value(attribute, kind.kind(), texts, series).ifPresent(value -> read.put(attribute.name(), value));
    }
    // What the kind itself says is as sure as the kind.
    vocabulary.lexicon().kind(kind.kind()).map(Lexicon.Kind::technology).ifPresent(t -> read.put(TECHNOLOGY, new Value(t, kind.confidence())));
    return read;
  }

  private Optional<Value> value(AttributeType attribute, String kind, List<String> texts, Optional<TitleLexicon.Series> series) {
    var description = texts.get(1);
    var title = in(texts.get(0), attribute, kind);
    if (title.isPresent()) {
      return title.map(v -> new Value(v, besides(v, attribute, description, kind)));
    }
    return in(description, attribute, kind).map(v -> new Value(v, Confidence.DESCRIPTION))
        .or(() -> series.map(s -> s.attributes().get(attribute.name())).map(v -> new Value(v, Confidence.SERIES)))
        .or(() -> in(texts.get(2), attribute, kind).map(v -> new Value(v, attribute.type() == AttributeType.Type.capacity ? Confidence.SERIES : Confidence.CODE)))
        .or(() -> Optional.ofNullable(attribute.absent()).map(v -> new Value(v, silence(attribute, kind))));
  }

  private int silence(AttributeType attribute, String kind) {
    var doubtful = titles.doubtful().stream().anyMatch(d -> d.attribute().equals(attribute.name()) && d.kinds().contains(kind));
    return doubtful ? Confidence.GUESSED : Confidence.CONVENTION;
  }

  /** How sure the title's value is, beside the description. */
  private int besides(String value, AttributeType attribute, String description, String kind) {
    if (attribute.mentions(description, value)) {
      return Confidence.AGREED;
    }
    return in(description, attribute, kind).isEmpty() ? Confidence.TITLE : Confidence.CONTRADICTED;
  }

  private Optional<String> in(String text, AttributeType attribute, String kind) {
    return text.isEmpty() ? Optional.empty() : vocabulary.read(attribute, text, Source.title, Set.of(kind)).map(AttributeType.Reading::value);
  }
}
