package com.microcom.catalog.answers;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One product's data with the place where each is written. What the list does not say is not known, even if it is assumed for searching. */
final class Sheet {
  private static final int LONGEST_NAME = 60;

  private final Stocked stocked;
  private final Vocabulary vocabulary;

  Sheet(Stocked stocked, Vocabulary vocabulary) {
    this.stocked = stocked;
    this.vocabulary = vocabulary;
  }

  /** @param value as stored @param spoken in Spanish; may be empty @param quote the list's words */
  record Known(String value, String spoken, FactOrigin origin, String quote) {}

  Stocked stocked() {
    return stocked;
  }

  Product product() {
    return stocked.product();
  }

  String name() {
    var name = product().model().isBlank() ? product().title() : product().model();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
  }

  boolean has(AttributeType attribute) {
    return vocabulary.lexicon().kindsOf(attribute.scope()).contains(product().kind());
  }

  Optional<AttributeType> attribute(String name) {
    return vocabulary.lexicon().attribute(name).filter(this::has);
  }

  /** Empty = the list does not say. */
  Optional<Known> known(String attribute) {
    return attribute(attribute).flatMap(this::known);
  }

  Optional<Known> known(AttributeType attribute) {
    var value = product().certain(attribute.name()).orElse(null);
    if (value == null) {
      return Optional.empty();
    }
    var spoken = attribute.say(value);
    var inTitle = read(attribute, product().title(), value);
    if (inTitle.isPresent()) {
      return Optional.of(new Known(value, spoken, FactOrigin.TITLE, asWritten(product().title(), inTitle.get())));
    }
    var inDescription = sentences().stream().filter(s -> read(attribute, s, value).isPresent()).findFirst();
    if (inDescription.isPresent()) {
      return Optional.of(new Known(value, spoken, FactOrigin.DESCRIPTION, inDescription.get()));
    }
    if (value.equals(vocabulary.lexicon().kind(product().kind()).map(Lexicon.Kind::technology).orElse(null)) && attribute.name().equals("technology")) {
      return Optional.of(new Known(value, spoken, FactOrigin.KIND, ""));
    }
    return value.equals(attribute.absent()) ? Optional.empty() : Optional.of(new Known(value, spoken, FactOrigin.TITLE, ""));
  }

  Fact fact(String name, String label, Known known, String said) {
    return new Fact(product().sku(), name, label, said, known.origin(), known.quote());
  }

  /** Of the description, without their full stop. */
  List<String> sentences() {
    return Arrays.stream(product().description().split("(?<=[.;!])\\s+|\\R")).map(s -> s.strip().replaceFirst("[.;]+$", "")).filter(s -> !s.isEmpty()).toList();
  }

  /** The sentences of the description, then the title. */
  Stream<String> texts() {
    return Stream.concat(sentences().stream(), Stream.of(product().title()));
  }

  private Optional<String> read(AttributeType attribute, String text, String value) {
    var plain = vocabulary.plain(text);
    return vocabulary.read(attribute, plain, Source.title, Set.of(product().kind())).filter(r -> r.value().equals(value)).map(r -> plain.substring(r.start(), r.end()));
  }

  private static String asWritten(String text, String plain) {
    var at = text.toLowerCase(Locale.ROOT).indexOf(plain);
    return at < 0 || !PlainText.of(text.substring(at, at + plain.length())).equals(plain) ? plain : text.substring(at, at + plain.length());
  }
}
