package com.microcom.catalog.lexicon;

import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.Lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The lexicon made ready for reading texts. Immutable, shared by all threads. */
public final class Vocabulary {
  /** Kinds named at a place of the text. */
  public record NamedKinds(List<String> kinds, int start, int end) {}

  public record NamedBrand(Lexicon.Brand brand, int start, int end) {}

  /** "500 gigabyte" is a size, "placa Gigabyte" a brand. */
  private static final Pattern BRAND_AND_UNIT = Pattern.compile("(?<=\\d ?)gigabyte");

  private final Lexicon lexicon;
  private final Phrases<List<String>> kinds = new Phrases<>();
  private final Phrases<Lexicon.Brand> brands = new Phrases<>();
  private final Rewriting titleRewriting;
  private final Rewriting queryRewriting;
  private final Clues clues;
  private final Leanings leanings;
  private final Listed listed;
  private final Spelling spelling;
  private final Set<String> stopwords = new HashSet<>();
  private final Set<String> plainWords = new HashSet<>();
  private final Map<String, Set<String>> scopes = new HashMap<>();

  public Vocabulary(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.spelling = new Spelling(lexicon);
    this.titleRewriting = new Rewriting(lexicon.rewrites().stream().filter(r -> r.in() != Source.query));
    this.queryRewriting = new Rewriting(lexicon.rewrites().stream().filter(r -> r.in() != Source.title));
    this.clues = new Clues(lexicon);
    this.leanings = new Leanings(lexicon);
    this.listed = new Listed(lexicon);
    // Among equally long phrases the one added first counts: a kind is more exact than a family.
    lexicon.kinds().forEach(k -> Words.all(k.phrases()).forEach(p -> kinds.add(p, List.of(k.code()))));
    lexicon.families().forEach(f -> Words.all(f.phrases()).forEach(p -> kinds.add(p, f.kinds())));
    lexicon.brands().forEach(b -> Words.all(b.aliases()).forEach(a -> brands.add(a, b)));
    Words.all(lexicon.plainWords()).forEach(plainWords::add);
    Words.all(lexicon.stopwords()).forEach(w -> stopwords.add(PlainText.of(w)));
    lexicon.attributes().forEach(a -> scopes.put(a.name(), lexicon.kindsOf(a.scope())));
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** A title or a description as it is read: plain, with the rewrites applied. */
  public String plain(String text) {
    return titleRewriting.of(PlainText.of(text));
  }

  /** A buyer's text, plain, with the rewrites for buyers applied, as he spelt it. */
  public String asked(String text) {
    return queryRewriting.of(PlainText.of(text));
  }

  /** A buyer's text as it is read: like a title, and misspelt words of the trade corrected. */
  public String corrected(String text) {
    return spelling.corrected(asked(text));
  }

  public List<NamedKinds> kindsIn(String plain) {
    return kinds.in(PlainText.words(plain)).stream().map(f -> new NamedKinds(f.meaning(), f.start(), f.end())).toList();
  }

  /** Kinds of which a text speaks by what the thing is for. @param groups how many words had to come together */
  public record Clued(List<String> kinds, int groups) {}

  /** The clues that fit as a whole, those of most words first. */
  public List<Clued> cluesIn(List<PlainText.Word> words) {
    return clues.fitting(words);
  }

  /** How much these words speak for each kind: see {@link Leanings}. */
  public Map<String, Double> leanings(List<PlainText.Word> words) {
    return leanings.of(words);
  }

  /** Kinds that may be called so by who does not know their name. */
  public Set<String> calledSo(PlainText.Word word) {
    return leanings.called(word);
  }

  /** What lists write where a buyer says it otherwise: words that rank. */
  public List<String> listedFor(List<PlainText.Word> words) {
    return listed.of(words);
  }

  public List<NamedBrand> brandsIn(String plain) {
    return brands.in(PlainText.words(plain)).stream()
        .filter(f -> !BRAND_AND_UNIT.matcher(plain).region(f.start(), f.end()).useTransparentBounds(true).matches())
        .map(f -> new NamedBrand(f.meaning(), f.start(), f.end()))
        .toList();
  }

  public List<AttributeType> attributesOf(Set<String> kindCodes) {
    return lexicon.attributes().stream().filter(a -> scopes.get(a.name()).stream().anyMatch(kindCodes::contains)).toList();
  }

  public Optional<AttributeType.Reading> read(AttributeType attribute, String plain, Source source, Set<String> kindCodes) {
    return attribute.read(plain, source, kindCodes, lexicon);
  }

  /** A number without unit, for kinds that have a usual one: {@code nvr de 16}. */
  public Optional<Map.Entry<String, String>> bareNumber(Set<String> kindCodes, int number) {
    var meanings = new LinkedHashSet<Map.Entry<String, String>>();
    for (var code : kindCodes) {
      lexicon.kind(code).ifPresent(kind -> kind.bare().forEach(b -> b.value(number).ifPresent(v -> meanings.add(Map.entry(b.attribute(), v)))));
    }
    return meanings.stream().findFirst();
  }

  public boolean saysNothing(String word) {
    return stopwords.contains(word) || stopwords.contains(PlainText.of(word));
  }

  /** A word of the language or a kind of product: hardly part of a code. */
  public boolean isOrdinary(String word) {
    return saysNothing(word) || plainWords.contains(word) || !kindsIn(word).isEmpty();
  }

  /** The words of a text that say something, outside the given places. */
  public List<String> remaining(String plain, List<int[]> read) {
    var remaining = new ArrayList<String>();
    for (var word : PlainText.words(plain)) {
      var covered = read.stream().anyMatch(r -> word.start() < r[1] && r[0] < word.end());
      if (!covered && word.word().length() > 1 && !saysNothing(word.word())) {
        remaining.add(word.word());
      }
    }
    return remaining;
  }
}
