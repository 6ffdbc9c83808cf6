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
  /** "con micrófono", "que tengan parlante": parts of a thing, not things. */
  private static final Pattern HAVING = Pattern.compile("(?:\\bcon|\\bsin|\\b(?:teng|traig|incluy)an?|\\btienen?)(?: (?:una?|el|la|los|las|\\d+|gb|gigas?|de|mas))* $");
  private static final Pattern CONTEXT = Pattern.compile("(?:\\bpara|\\bpa|\\bcompatibles? con|\\bque (?:ande|anden|funcione|sirva)n? (?:con|para)|\\btengo)(?: (?:la|el|las|los|una?|mi|mis|esa|ese|esas|esos|\\d+))* $");

  /** What comes behind them is not the thing itself but what it has to do with. */
  private static final Set<String> SUBORDINATES = Set.of("que", "para", "con", "sin", "si", "donde", "cuando", "porque", "ver", "lo");
  /** So many words that come together mean something, beside a kind that is named. */
  private static final int SURE = 2;

  private final Vocabulary vocabulary;

  public QueryParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** @param text its lines were said one after the other: each starts anew, or puts more exactly what stands before it ("y de 4 mp?") */
  public ParsedQuery parse(String text) {
    var lines = text.lines().filter(line -> !line.isBlank()).toList();
    var query = read(lines.isEmpty() ? "" : lines.getFirst(), List.of());
    for (var line : lines.stream().skip(1).toList()) {
      var before = query.wanted();
      var refined = before.kinds().isEmpty() || namesAnother(line, before.kinds()) ? Optional.<Wanted>empty() : Refinement.of(before, read(line, before.kinds()));
      var goingOn = query.said() + "\n" + line;
      query = refined.map(wanted -> new ParsedQuery(goingOn, wanted, List.of(), false, false)).orElseGet(() -> read(line, List.of()));
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
    var kinds = spokenOf;
    if (spokenOf.isEmpty()) {
      kinds = kinds(plain, read);
      kinds = kinds.isEmpty() ? suggested(plain, brands.asked()) : kinds;
    }
    var softly = new ArrayList<String>();
    var conditions = conditions(plain, kinds, read, softly);
    var uncorrected = vocabulary.asked(text);
    var codes = new Codes(uncorrected, vocabulary::isOrdinary);
    var words = Stream.concat(vocabulary.remaining(plain, read).stream(), softly.stream()).distinct().toList();
    var wanted = new Wanted(kinds, names(brands.asked()), names(brands.refused()), conditions, price.range(), order, words);
    return new ParsedQuery(text, wanted, codes.candidates(), codes.place().isPresent(), codes.place().filter(at -> isContext(uncorrected, at)).isPresent());
  }

  /** "y un dvr de 8" behind a question for cameras is another thing, though "dvr" says something of cameras, too. */
  private boolean namesAnother(String line, List<String> before) {
    var plain = vocabulary.corrected(line);
    return vocabulary.kindsIn(plain).stream()
        .filter(n -> !isContext(plain, n.start()) && !HAVING.matcher(plain.substring(0, n.start())).find())
        .findFirst()
        .filter(n -> Collections.disjoint(n.kinds(), before))
        .isPresent();
  }

  private static boolean isContext(String plain, int at) {
    return CONTEXT.matcher(plain.substring(0, at)).find();
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

  private static Set<String> names(List<Lexicon.Brand> brands) {
    return new LinkedHashSet<>(brands.stream().map(Lexicon.Brand::name).toList());
  }

  /**
   * The first kind named is the one wanted ("dvr para las cámaras"); a later, more exact name of the same narrows it. Where it does not
   * come first ("para que no se apague la compu"), what the thing is for may say something else.
   */
  private List<String> kinds(String plain, List<int[]> read) {
    var named = vocabulary.kindsIn(plain);
    named.forEach(n -> read.add(new int[] {n.start(), n.end()}));
    var negation = new Negation(plain);
    var wanted = named.stream().filter(n -> !negation.covers(n.start(), n.end())).toList();
    var head = wanted.stream().filter(n -> !isContext(plain, n.start())).findFirst().or(() -> wanted.stream().findFirst());
    var clued = vocabulary.cluedIn(plain);
    var family = head.map(Vocabulary.NamedKinds::kinds).orElse(List.of());
    var narrowed = clued.kinds().stream().filter(family::contains).toList();
    if (!narrowed.isEmpty() && narrowed.size() < family.size() && clued.groups() >= SURE) {
      return narrowed;
    }
    if (clued.groups() > 0 && narrowed.isEmpty() && (head.isEmpty() || clued.groups() > SURE || !isFirst(plain, head.get().start()))) {
      return clued.kinds();
    }
    var kinds = new LinkedHashSet<>(head.map(Vocabulary.NamedKinds::kinds).orElse(List.of()));
    for (var other : wanted) {
      if (kinds.size() > other.kinds().size() && kinds.containsAll(other.kinds()) && !isAddition(plain, other.start())) {
        kinds.retainAll(other.kinds());
      }
    }
    return List.copyOf(kinds);
  }

  /** Nothing before it but greetings, figures, "quiero un…" and a brand. */
  private boolean isFirst(String plain, int at) {
    var before = plain.substring(0, at);
    var brands = vocabulary.brandsIn(before);
    return PlainText.words(before).stream()
        .filter(w -> brands.stream().noneMatch(b -> b.start() <= w.start() && w.end() <= b.end()))
        .allMatch(w -> w.word().matches("\\d+") || vocabulary.saysNothing(w.word()) && !SUBORDINATES.contains(w.word()));
  }

  private static boolean isAddition(String plain, int at) {
    return plain.substring(0, at).matches(".*\\b(?:con|y|e|mas|incluye)(?: (?:una?|el|la|los|las|\\d+))* ?$");
  }

  private List<String> suggested(String plain, List<Lexicon.Brand> brands) {
    var lexicon = vocabulary.lexicon();
    for (var attribute : lexicon.attributes()) {
      var kinds = lexicon.kindsOf(attribute.suggests());
      if (!kinds.isEmpty() && vocabulary.read(attribute, plain, Source.query, kinds).isPresent()) {
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
