package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.TitleLexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.ArrayList;
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
  private final Map<String, List<AttributeType>> ofKind = new HashMap<>();

  AttributesOf(Vocabulary vocabulary, TitleLexicon titles) {
    this.vocabulary = vocabulary;
    vocabulary.lexicon().kinds().forEach(k -> ofKind.put(k.code(), vocabulary.attributesOf(Set.of(k.code())).stream().map(a -> withTitleRules(a, titles)).toList()));
  }

  /** @param confidence percent by name */
  record Read(Map<String, String> values, Map<String, Integer> confidence) {
    private void put(String name, Value value) {
      values.put(name, value.value());
      confidence.put(name, value.confidence());
    }
  }

  private record Value(String value, int confidence) {}

  private static AttributeType withTitleRules(AttributeType attribute, TitleLexicon titles) {
    var rules = new ArrayList<>(titles.facts().stream().filter(f -> f.attribute().equals(attribute.name())).map(TitleLexicon.Fact::rule).toList());
    rules.addAll(attribute.rules());
    return attribute.withRules(rules);
  }

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
    var title = in(texts.get(0), attribute, kind);
    var description = in(texts.get(1), attribute, kind);
    if (title.isPresent()) {
      var said = description.map(d -> d.equals(title.get()) ? Confidence.AGREED : Confidence.CONTRADICTED).orElse(Confidence.TITLE);
      return Optional.of(new Value(title.get(), said));
    }
    return description.map(v -> new Value(v, Confidence.DESCRIPTION))
        .or(() -> series.map(s -> s.attributes().get(attribute.name())).map(v -> new Value(v, Confidence.SERIES)))
        .or(() -> in(texts.get(2), attribute, kind).map(v -> new Value(v, Confidence.CODE)))
        .or(() -> Optional.ofNullable(attribute.absent()).map(v -> new Value(v, Confidence.CONVENTION)));
  }

  private Optional<String> in(String text, AttributeType attribute, String kind) {
    return text.isEmpty() ? Optional.empty() : vocabulary.read(attribute, text, Source.title, Set.of(kind)).map(AttributeType.Reading::value);
  }
}
