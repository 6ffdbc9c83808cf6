package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.AttributeType.Asked;
import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.search.Wanted.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A buyer's text → what the products have to be. Deterministic and pure; it knows the lexicon, not the catalogue. */
public final class QueryParser {
  private static final Pattern CHEAPEST = Pattern.compile("\\b(?:(?:mas )?(?:barat[oa]s?|economic[oa]s?)|lo mas barato|menor precio)\\b");
  private static final Pattern DEAREST = Pattern.compile("\\b(?:mas car[oa]s?|tope de gama|gama alta|(?:la|el|lo) mejor)\\b");
  private static final Pattern AT_LEAST = Pattern.compile("(?:minimo|al menos|por lo menos|como minimo|mas de)(?: de)? $");
  private static final Pattern OR_MORE = Pattern.compile("^ (?:o|y|para) (?:mas|arriba)\\b.*");
  /** A property decides between so many of the likeliest kinds. */
  private static final int NEARLY = 3;

  private final Vocabulary vocabulary;
  private final KindReader kinds;

  public QueryParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.kinds = new KindReader(vocabulary);
  }

  /** @param text its lines were said one after the other: each starts anew, or puts more exactly what stands before it ("y de 4 mp?") */
  public ParsedQuery parse(String text) {
    var lines = text.lines().filter(line -> !line.isBlank()).toList();
    var query = read(lines.isEmpty() ? "" : lines.getFirst(), List.of());
    for (var line : lines.stream().skip(1).toList()) {
      var before = query.wanted();
      var refined = before.kinds().isEmpty() || namesAnother(line, before.kinds()) ? Optional.<Wanted>empty() : Refinement.of(before, read(line, before.kinds()));
      var goingOn = query.said() + "\n" + line;
      query = refined.map(wanted -> new ParsedQuery(goingOn, wanted, Meant.named(wanted.kinds()), List.of(), false, false)).orElseGet(() -> read(line, List.of()));
    }
    return query;
  }

  /** @param spokenOf the kinds that the text goes on about; empty = it says itself what it is about */
  private ParsedQuery read(String text, List<String> spokenOf) {
    var price = PriceWords.in(vocabulary.corrected(text));
    var plain = price.rest();
    var read = new ArrayList<int[]>();
    var order = order(plain, read);
    var brands = brands(plain, spokenOf, read);
    var meant = spokenOf.isEmpty() ? kinds.read(plain, new Clauses(text, plain, vocabulary::corrected), read) : Meant.named(spokenOf);
    var kinds = meant.kinds().isEmpty() ? suggested(plain, brands.asked(), meant.likely()) : meant.kinds();
    var softly = new ArrayList<String>();
    var conditions = conditions(plain, kinds, read, softly);
    var uncorrected = vocabulary.asked(text);
    var codes = new Codes(uncorrected, vocabulary::isOrdinary);
    var wanted = new Wanted(kinds, names(brands.asked()), names(brands.refused()), conditions, price.range(), order, vocabulary.remaining(plain, read))
        .ranking(Stream.concat(softly.stream(), vocabulary.listedFor(unrefused(plain)).stream()).toList());
    return new ParsedQuery(text, wanted, meant, codes.candidates(), codes.place().isPresent(), codes.place().filter(at -> NamedRole.isGoingWith(uncorrected, at)).isPresent());
  }

  /** "y un dvr de 8" behind a question for cameras is another thing, though "dvr" says something of cameras, too. */
  private boolean namesAnother(String line, List<String> before) {
    var plain = vocabulary.corrected(line);
    return vocabulary.kindsIn(plain).stream()
        .filter(n -> !NamedRole.isComplement(plain, n.start()))
        .findFirst()
        .filter(n -> Collections.disjoint(n.kinds(), before))
        .isPresent();
  }

  private static Order order(String plain, List<int[]> read) {
    if (mark(CHEAPEST, plain, read)) {
      return Order.CHEAPEST;
    }
    return mark(DEAREST, plain, read) ? Order.DEAREST : Order.BEST;
  }

  private static boolean mark(Pattern pattern, String plain, List<int[]> read) {
    var matcher = pattern.matcher(plain);
    return matcher.find() && read.add(new int[] {matcher.start(), matcher.end()});
  }

  private record Brands(List<Lexicon.Brand> asked, List<Lexicon.Brand> refused) {}

  /** A brand of quite other things than those spoken of stays unread: the text is about something else. */
  private Brands brands(String plain, List<String> spokenOf, List<int[]> read) {
    var brands = new Brands(new ArrayList<>(), new ArrayList<>());
    var negation = new Negation(plain);
    for (var named : vocabulary.brandsIn(plain)) {
      if (!spokenOf.isEmpty() && !named.brand().suggests().isEmpty() && Collections.disjoint(named.brand().suggests(), spokenOf)) {
        continue;
      }
      read.add(new int[] {named.start(), named.end()});
      (negation.covers(named.start(), named.end()) ? brands.refused() : brands.asked()).add(named.brand());
    }
    return brands;
  }

  private static List<PlainText.Word> unrefused(String plain) {
    var negation = new Negation(plain);
    return PlainText.words(plain).stream().filter(w -> !negation.covers(w.start(), w.end())).toList();
  }

  private static Set<String> names(List<Lexicon.Brand> brands) {
    return new LinkedHashSet<>(brands.stream().map(Lexicon.Brand::name).toList());
  }

  /** What a property or a brand speaks for ("10 mp"), unless the words speak for something else. */
  private List<String> suggested(String plain, List<Lexicon.Brand> brands, List<String> likely) {
    var lexicon = vocabulary.lexicon();
    for (var attribute : lexicon.attributes()) {
      var kinds = lexicon.kindsOf(attribute.suggests());
      if (!kinds.isEmpty() && (likely.isEmpty() || likely.stream().limit(NEARLY).anyMatch(kinds::contains)) && vocabulary.read(attribute, plain, Source.query, kinds).isPresent()) {
        return List.copyOf(kinds);
      }
    }
    return brands.stream().map(Lexicon.Brand::suggests).filter(s -> !s.isEmpty()).findFirst().orElse(List.of());
  }

  private List<Condition> conditions(String plain, List<String> kinds, List<int[]> read, List<String> softly) {
    var conditions = new ArrayList<Condition>();
    var negation = new Negation(plain);
    var kindSet = Set.copyOf(kinds);
    for (var attribute : vocabulary.attributesOf(kindSet)) {
      if (attribute.asked() == Asked.soft) {
        // "para jugar" ranks what says "gamer".
        vocabulary.read(attribute, plain, Source.query, kindSet).map(found -> attribute.say(found.value())).ifPresent(softly::add);
        continue;
      }
      vocabulary.read(attribute, plain, Source.query, kindSet).ifPresent(found -> {
        read.add(new int[] {found.start(), found.end()});
        conditions.add(condition(attribute, found, plain, negation));
      });
    }
    bareNumber(plain, kindSet, conditions, read).ifPresent(conditions::add);
    // What the kind already says is no condition of its own: every DVR is analog.
    conditions.removeIf(c -> c.attribute().equals("technology") && kinds.size() == 1 && vocabulary.lexicon().kind(kinds.getFirst()).map(Lexicon.Kind::technology).isPresent());
    return conditions;
  }

  private Condition condition(AttributeType attribute, AttributeType.Reading found, String plain, Negation negation) {
    var value = found.value();
    if (negation.covers(found.start(), found.end())) {
      return new Condition.IsNot(attribute.name(), value);
    }
    var orMore = AT_LEAST.matcher(plain.substring(0, found.start())).find() || OR_MORE.matcher(plain.substring(found.end())).matches();
    if (attribute.isNumeric() && (orMore || attribute.asked() == Asked.atLeast)) {
      return new Condition.AtLeast(attribute.name(), new BigDecimal(value));
    }
    return new Condition.Is(attribute.name(), value, attribute.satisfying(value));
  }

  private Optional<Condition> bareNumber(String plain, Set<String> kinds, List<Condition> known, List<int[]> read) {
    var matcher = Pattern.compile("(?<![\\w.,-])(\\d{1,4})(?![\\w.,-])").matcher(plain);
    var kindAt = vocabulary.kindsIn(plain).stream().mapToInt(Vocabulary.NamedKinds::end).min().orElse(0);
    while (matcher.find()) {
      var at = new int[] {matcher.start(), matcher.end()};
      // A number before the kind is a quantity: "2 discos".
      var free = at[0] >= kindAt && read.stream().noneMatch(r -> at[0] < r[1] && r[0] < at[1]);
      var meaning = free ? vocabulary.bareNumber(kinds, Integer.parseInt(matcher.group(1))) : Optional.<java.util.Map.Entry<String, String>>empty();
      if (meaning.filter(m -> known.stream().noneMatch(c -> c.attribute().equals(m.getKey()))).isPresent()) {
        read.add(at);
        return meaning.map(m -> new Condition.Is(m.getKey(), m.getValue(), Set.of(m.getValue())));
      }
    }
    return Optional.empty();
  }
}
