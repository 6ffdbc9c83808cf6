package com.microcom.catalog.lexicon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words mean: kinds of products with their colloquial names, brands with their misspellings, attributes with the
 * expressions that give them. Data ({@code lexicon/es-AR/*.json}); the same words read list titles and buyers' questions. Every entry
 * says from which {@link Source} it is.
 *
 * @param version goes up with every change of meaning
 * @param clues tell a kind that is not named
 * @param associations words that make a kind likelier, each for itself
 * @param wordings how lists write what buyers say otherwise; they rank, they do not filter
 * @param rewrites what is written → what is meant, applied to whole words before anything is read
 * @param plainWords everyday words that must not be "corrected" into a word of the trade
 * @param spelling words of the trade, besides kinds and brands, that misspelt words may be corrected into
 * @param stopwords words that say nothing about the product
 */
public record Lexicon(
    int version,
    List<Source> sources,
    List<Family> families,
    List<Kind> kinds,
    List<Clue> clues,
    List<Association> associations,
    List<Wording> wordings,
    List<Brand> brands,
    List<AttributeType> attributes,
    List<Rewrites> rewrites,
    List<Words> plainWords,
    List<Words> spelling,
    List<Words> stopwords) {
  private static final List<String> FILES = List.of("sources", "kinds", "clues", "associations", "brands", "attributes", "words");

  /** Where words come from. @param what what it is @param where where it can be looked up */
  public record Source(String id, String what, String where) {}

  /** @param from id of the source */
  public record Words(String from, List<String> words) {
    static Stream<String> all(List<Words> groups) {
      return groups.stream().flatMap(g -> g.words().stream());
    }
  }

  /** @param from id of the source @param in null = lists' titles and questions, else only there @param pairs (written, meant) */
  public record Rewrites(String from, AttributeType.Source in, List<List<String>> pairs) {}

  /**
   * What a thing is for, instead of its name.
   *
   * @param from id of the source
   * @param kinds or families that it speaks of, the likeliest first
   * @param all groups of words with blanks between, of each of which the text has one; {@code apag*} = any word that begins so
   */
  public record Clue(String from, List<String> kinds, List<String> all) {}

  /**
   * What is said of a thing by who does not know its name.
   *
   * @param from id of the source
   * @param kinds or families that it speaks of
   * @param called what it may be taken for: {@code palito}, {@code cajita} @param said of its looks, its use, the trouble that it ends;
   *     {@code apag*} = any word that begins so
   */
  public record Association(String from, List<String> kinds, List<String> called, List<String> said) {}

  /** @param from id of the source @param said any of these; {@code rosad*} = any word that begins so @param listed words that lists have for it */
  public record Wording(String from, List<String> said, String listed) {}

  /** Words that mean any of several kinds; the likeliest kind first. @param unspecified kind of a product that says no more; may be null */
  public record Family(String code, String from, String singular, String plural, List<String> kinds, String unspecified, List<Words> phrases) {}

  /**
   * @param from id of the source that has this kind as a heading or a name
   * @param signs words by which a list's title shows this kind among its family; may be null
   * @param technology of all products of this kind; null where there is no such thing
   * @param feature attributes that tell products of this kind apart, in the order they are said; those joined by {@code +} without comma
   * @param bare what a number alone means
   */
  public record Kind(
      String code, String from, Pattern signs, String technology, String singular, String plural, List<String> feature, List<Words> phrases, List<BareNumber> bare) {
    public Kind {
      bare = bare == null ? List.of() : bare;
    }
  }

  /** "nvr de 16": a number without unit is this attribute, if it is one of the allowed. @param scale factor, absent = 1 */
  public record BareNumber(String attribute, List<Integer> allowed, Integer scale, String from) {
    Optional<String> value(int number) {
      return allowed.contains(number) ? Optional.of(Integer.toString(number * (scale == null ? 1 : scale))) : Optional.empty();
    }
  }

  /** @param suggests kinds meant when nothing but the brand is said; may be empty */
  public record Brand(String name, List<Words> aliases, List<String> suggests) {
    public Brand {
      suggests = suggests == null ? List.of() : suggests;
    }
  }

  /** @throws IllegalStateException if the data are not there or not readable */
  public static Lexicon argentine() {
    try {
      var all = Wire.json().createObjectNode();
      for (var name : FILES) {
        try (var in = Lexicon.class.getResourceAsStream("/lexicon/es-AR/" + name + ".json")) {
          all.setAll((ObjectNode) Wire.json().readTree(Objects.requireNonNull(in, name)));
        }
      }
      return Wire.json().treeToValue(all, Lexicon.class);
    } catch (IOException e) {
      throw new IllegalStateException("The lexicon cannot be read", e);
    }
  }

  public Optional<Kind> kind(String code) {
    return kinds.stream().filter(k -> k.code().equals(code)).findFirst();
  }

  public Optional<AttributeType> attribute(String name) {
    return attributes.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /** Codes of kinds and families, resolved to kinds. */
  public Set<String> kindsOf(Collection<String> codes) {
    var kindsOfFamily = families.stream().collect(Collectors.toMap(Family::code, Family::kinds));
    var resolved = new LinkedHashSet<String>();
    codes.forEach(code -> resolved.addAll(kindsOfFamily.getOrDefault(code, List.of(code))));
    return resolved;
  }

  /** How to call these kinds together, in Spanish plural: the family's name if they are one, else the kinds' names. */
  public String plural(Collection<String> kindCodes) {
    return families.stream()
        .filter(f -> Set.copyOf(f.kinds()).equals(Set.copyOf(kindCodes)))
        .map(Family::plural)
        .findFirst()
        .orElseGet(() -> kindCodes.stream().flatMap(c -> kind(c).stream()).map(Kind::plural).collect(Collectors.joining(" o ")));
  }

  /** Words for one value of an attribute: {@code 4 MP}, {@code para exterior}; empty if the lexicon has no words for it. */
  public String say(String attribute, String value) {
    return attribute(attribute).map(a -> a.say(value)).orElse("");
  }

  static BigDecimal number(String written) {
    return new BigDecimal(written.replace(',', '.'));
  }

  static Map<String, String> orEmpty(Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
