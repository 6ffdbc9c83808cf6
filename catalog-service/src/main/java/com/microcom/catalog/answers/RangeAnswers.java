package com.microcom.catalog.answers;

import com.microcom.catalog.answers.Range.Share;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "¿Qué venden?", "¿qué marcas de cámaras manejan?": counted from what is in stock, never from a list of what might be. */
final class RangeAnswers {
  private static final String SELLS = "(?:tienen|tenes|tienes|hay|manejan|manejas|trabajan|trabajas|venden|vendes|ofrecen|ofreces|comercializan)";
  private static final Pattern BRANDS = Pattern.compile(
      "\\b(?:que|cuales|con que) marcas\\b|\\b(?:que|cual|con que) marca\\b.*\\b" + SELLS + "\\b|\\bmarcas\\b.*\\b(?:" + SELLS + "|disponibles?)\\b|\\b" + SELLS + " (?:mas |otras |varias )?marcas\\b|^(?:las )?marcas\\b");
  /** Of these a certain one is asked for, not which there are. */
  private static final Pattern JUDGED = Pattern.compile("\\b(?:mejor|mejores|recomend\\w+|conviene|buenas?|diferencia|marcas? (?:es|son))\\b");
  private static final Pattern KINDS = Pattern.compile(
      "^(?:y |hola |buenas |che )*(?:ustedes )?(?:(?:decime |contame |quiero saber )?(?:que|cuales)(?: (?:cosas?|productos?|articulos?|equipos?|tipos? de (?:productos?|cosas?|equipos?)|rubros?|lineas?))?(?: (?:es lo que|mas))? "
          + SELLS + "(?: (?:ustedes|uds|aca|para (?:vender|ofrecer)|a la venta|disponibles?|en stock|hoy|mas))*|(?:los )?productos disponibles|lista de productos)\\W*$");
  private static final int MOST_KINDS = 10;
  private static final int MOST_BRANDS = 10;
  /** Brands of each kind, when all kinds are told. */
  private static final int BRANDS_EACH = 4;
  private static final String OTHER = "other";

  private final Vocabulary vocabulary;
  private final Range range;

  RangeAnswers(Vocabulary vocabulary, Range range) {
    this.vocabulary = vocabulary;
    this.range = range;
  }

  Optional<Answer> answer(Asking asking) {
    var named = vocabulary.kindsIn(asking.bare()).stream().flatMap(k -> k.kinds().stream()).collect(Collectors.toSet());
    var brands = BRANDS.matcher(asking.bare()).find() && !JUDGED.matcher(asking.bare()).find();
    if (!asking.mentions().isEmpty() || !asking.named().isEmpty() || !vocabulary.brandsIn(asking.bare()).isEmpty()) {
      return Optional.empty();
    }
    if (brands) {
      return Optional.of(brands(named.isEmpty() ? shown(asking) : named));
    }
    return named.isEmpty() && KINDS.matcher(asking.bare()).find() ? Optional.of(kinds()) : Optional.empty();
  }

  /** "¿De qué marcas hay?" goes on about what is in front of him. */
  private static Set<String> shown(Asking asking) {
    return asking.shown().stream().map(s -> s.product().kind()).filter(kind -> !kind.equals(OTHER)).collect(Collectors.toSet());
  }

  private Answer kinds() {
    var draft = new Draft(AnswerTopic.RANGE);
    var groups = grouped(range.inStock());
    if (groups.isEmpty()) {
      return draft.line("En este momento no tengo productos en stock.").answered();
    }
    var told = groups.entrySet().stream().limit(MOST_KINDS).toList();
    told.forEach(g -> draft.fact(fact("kind", g.getKey(), products(count(g.getValue())))));
    var rest = groups.entrySet().stream().skip(MOST_KINDS).mapToInt(g -> count(g.getValue())).sum();
    return draft.line("Hoy tengo en stock " + Wording.list(and(told.stream().map(g -> g.getKey() + " (" + count(g.getValue()) + ")").toList(), rest == 0 ? null : "otros " + products(rest))) + ".").answered();
  }

  private Answer brands(Set<String> kinds) {
    var all = range.inStock();
    var groups = grouped(kinds.isEmpty() ? all : all.stream().filter(s -> kinds.contains(s.kind())).toList());
    var draft = new Draft(AnswerTopic.RANGE);
    if (groups.isEmpty()) {
      return draft.line(kinds.isEmpty() ? "En este momento no tengo productos en stock." : "Ahora no tengo " + name(kinds) + " en stock.").answered();
    }
    if (!kinds.isEmpty()) {
      return ofKind(draft, kinds, all.stream().filter(s -> kinds.contains(s.kind())).toList());
    }
    groups.entrySet().stream().limit(MOST_KINDS).forEach(g -> {
      var brands = byBrand(g.getValue());
      if (!brands.isEmpty()) {
        draft.line("• " + Wording.capital(g.getKey()) + ": " + few(List.copyOf(brands.keySet()))).fact(fact("kind", g.getKey(), products(count(g.getValue()))));
      }
    });
    return draft.line("Son marcas con productos en stock hoy.").answered();
  }

  private Answer ofKind(Draft draft, Set<String> kinds, List<Share> shares) {
    var name = name(kinds);
    var brands = byBrand(shares);
    if (brands.isEmpty()) {
      return draft.line("De " + name + " tengo " + products(count(shares)) + " en stock; la lista no dice la marca.").answered();
    }
    var told = brands.entrySet().stream().limit(MOST_BRANDS).toList();
    told.forEach(b -> draft.fact(fact("brand", name + " " + b.getKey(), products(b.getValue()))));
    var rest = brands.size() - told.size();
    return draft.line("De " + name + " tengo en stock " + Wording.list(and(told.stream().map(b -> b.getKey() + " (" + b.getValue() + ")").toList(), rest == 0 ? null : rest == 1 ? "1 marca más" : rest + " marcas más")) + ".").answered();
  }

  private static String few(List<String> brands) {
    var told = brands.stream().limit(BRANDS_EACH).toList();
    return brands.size() > BRANDS_EACH ? String.join(", ", told) + " y otras" : Wording.list(told);
  }

  private static List<String> and(List<String> items, String rest) {
    var all = new ArrayList<>(items);
    Optional.ofNullable(rest).ifPresent(all::add);
    return all;
  }

  /** By the name that buyers use for them together, most products first. */
  private Map<String, List<Share>> grouped(List<Share> shares) {
    var groups = shares.stream().filter(s -> vocabulary.lexicon().kind(s.kind()).isPresent()).collect(Collectors.groupingBy(s -> family(s.kind())));
    var ordered = new LinkedHashMap<String, List<Share>>();
    groups.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, List<Share>> g) -> -count(g.getValue())).thenComparing(Map.Entry::getKey))
        .forEach(g -> ordered.put(g.getKey(), g.getValue()));
    return ordered;
  }

  private String family(String kind) {
    return vocabulary.lexicon().families().stream().filter(f -> f.kinds().contains(kind)).findFirst().map(Lexicon.Family::plural).orElseGet(() -> name(List.of(kind)));
  }

  /** Brands with most products first. */
  private static Map<String, Integer> byBrand(List<Share> shares) {
    var counts = shares.stream().filter(s -> !s.brand().isBlank()).collect(Collectors.groupingBy(Share::brand, Collectors.summingInt(Share::products)));
    var ordered = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).forEach(b -> ordered.put(b.getKey(), b.getValue()));
    return ordered;
  }

  private String name(Collection<String> kinds) {
    return vocabulary.lexicon().plural(kinds);
  }

  private static int count(List<Share> shares) {
    return shares.stream().mapToInt(Share::products).sum();
  }

  private static String products(int count) {
    return count == 1 ? "1 producto" : count + " productos";
  }

  /** @param label itself a text to search */
  private static Fact fact(String name, String label, String value) {
    return new Fact(null, name, label, value, FactOrigin.CATALOGUE, "");
  }
}
