package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Outcome;
import com.microcom.contracts.rest.CatalogApi.Search;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers a buyer's text: code → kind and conditions → hard filters, relaxed and told → ranking → price and stock from the database.
 * Nothing is ever answered from an unfiltered ranking.
 */
@ApplicationScoped
public class FindProducts {
  private static final int OPTIONS = 6;
  static final List<String> USUAL_KINDS = List.of("cámaras", "grabadores", "discos", "alarmas", "switches", "notebooks");

  private final Vocabulary vocabulary;
  private final QueryParser parser;
  private final ProductSearch index;
  private final Products products;
  private final Wording wording;
  private final Relaxation relaxation;
  private final ByCode byCode;
  private final UnknownNames unknownNames;
  private final Guesses guesses;
  private final DollarRate dollarRate;

  public FindProducts(Vocabulary vocabulary, ProductSearch index, Products products, DollarRate dollarRate) {
    this.vocabulary = vocabulary;
    this.parser = new QueryParser(vocabulary);
    this.index = index;
    this.products = products;
    this.wording = new Wording(vocabulary.lexicon());
    this.relaxation = new Relaxation(vocabulary.lexicon());
    this.byCode = new ByCode(vocabulary, index, products);
    this.unknownNames = new UnknownNames(vocabulary, index);
    this.guesses = new Guesses(vocabulary, index);
    this.dollarRate = dollarRate;
  }

  public Found answer(Search asked) {
    var dollars = Dollars.in(asked.text(), dollarRate);
    var found = inPesos(new Search(dollars.text(), asked.limit(), asked.offset(), asked.compatibleWith(), asked.quantity()));
    if (found.products().isEmpty()) {
      return found;
    }
    var told = Stream.concat(dollars.told().stream(), found.relaxed().stream()).toList();
    return new Found(found.outcome(), found.products(), found.total(), dollars.noted(found.understood()), told, found.question(), found.options(), found.substitutes(), found.missing());
  }

  private Found inPesos(Search search) {
    var query = parser.parse(search.text());
    var coded = byCode.in(query);
    if (coded.isEmpty()) {
      return byKind(search, query, others(search), unknownNames.in(query));
    }
    var kinds = query.wanted().kinds();
    // "un dvr para la DS-2CE16D0T": the code says what the recorder has to go with.
    var isContext = query.codeIsContext() && coded.stream().noneMatch(s -> kinds.contains(s.product().kind())) && !kinds.isEmpty();
    return isContext ? byKind(search, query, coded, List.of()) : coded(search, coded);
  }

  private Found coded(Search search, List<Stocked> coded) {
    var inStockFirst = inStockFirst(coded, search.quantity());
    var page = inStockFirst.stream().skip(search.offset()).limit(search.limit()).toList();
    var understood = coded.size() == 1 ? coded.getFirst().product().model() : "códigos parecidos";
    return found(page, coded.size(), understood, List.of(), false, List.of());
  }

  /** One for each time that it is named. */
  private List<Stocked> others(Search search) {
    var known = products.find(search.compatibleWith()).stream().collect(Collectors.toMap(Stocked::sku, s -> s));
    return search.compatibleWith().stream().filter(known::containsKey).map(known::get).toList();
  }

  /** @param unknown names that no product has: whatever is found is something else */
  private Found byKind(Search search, ParsedQuery query, List<Stocked> others, List<String> unknown) {
    var asked = query.wanted();
    if (asked.kinds().isEmpty()) {
      return notUnderstood(query, unknown);
    }
    var fitting = Compatibility.with(others.stream().map(Stocked::product).toList(), search.quantity(), asked);
    var units = others.isEmpty() ? search.quantity() : 1;
    for (var step : relaxation.steps(fitting.wanted())) {
      var hits = index.find(step.wanted(), units, search.offset(), search.limit());
      if (hits.total() > 0) {
        var told = Stream.of(inferred(query), fitting.told(), UnknownNames.told(unknown), step.told()).flatMap(List::stream).toList();
        var missing = new ArrayList<>(unknown);
        missing.addAll(step.wanted().brands().isEmpty() ? asked.brands() : Set.of());
        var substitutes = !unknown.isEmpty() || !step.told().isEmpty();
        var page = products.find(hits.skus()).stream().filter(s -> s.product().visible()).toList();
        return found(inStockFirst(page, units), hits.total(), wording.understood(fitting.wanted()), told, substitutes, missing);
      }
    }
    return query.meant().inferred()
        ? notUnderstood(query, unknown)
        : new Found(Outcome.NONE, List.of(), 0, wording.understood(fitting.wanted()), fitting.told(), null, List.of(), false, unknown);
  }

  private List<String> inferred(ParsedQuery query) {
    return query.meant().inferred() ? List.of("por lo que contás, entiendo que buscás " + vocabulary.lexicon().plural(query.wanted().kinds())) : List.of();
  }

  private static Found found(List<Stocked> page, int total, String understood, List<String> told, boolean substitutes, List<String> missing) {
    var inStock = page.isEmpty() || page.stream().anyMatch(s -> s.available() > 0);
    return new Found(
        inStock ? Outcome.FOUND : Outcome.OUT_OF_STOCK, page.stream().map(Stocked::offered).toList(), total, understood, told, null, List.of(), substitutes, missing);
  }

  /** The index may not know the last sale yet; the order within each group stays. */
  private static List<Stocked> inStockFirst(List<Stocked> ranked, int units) {
    var sorted = new ArrayList<>(ranked);
    sorted.sort((a, b) -> Integer.compare(group(a, units), group(b, units)));
    return sorted;
  }

  private static int group(Stocked stocked, int units) {
    return stocked.available() >= units ? 0 : stocked.available() > 0 ? 1 : 2;
  }

  private Found notUnderstood(ParsedQuery query, List<String> unknown) {
    var asked = query.wanted();
    var ofBrand = asked.brands().isEmpty() ? List.<String>of() : kindsOfBrand(asked);
    if (!ofBrand.isEmpty()) {
      var brand = String.join(" o ", asked.brands());
      return clarify(UnknownNames.asSentence(unknown) + "¿Qué estás buscando de " + brand + "?", ofBrand.stream().map(k -> plural(k) + " " + brand).toList());
    }
    var missing = Stream.concat(asked.brands().stream(), unknown.stream()).toList();
    if (!missing.isEmpty()) {
      return new Found(Outcome.NONE, List.of(), 0, String.join(" ", missing), UnknownNames.told(missing), null, USUAL_KINDS, false, missing);
    }
    var likely = guesses.kinds(query);
    // One or two words that no product knows: it is a thing that is not sold here. More words: it was said in another way.
    if (likely.isEmpty() && !asked.words().isEmpty() && asked.words().size() <= 2) {
      return new Found(Outcome.NONE, List.of(), 0, String.join(" ", asked.words()), List.of(), null, USUAL_KINDS, false, List.of());
    }
    return likely.isEmpty()
        ? clarify("¿Qué producto estás buscando? Decime el tipo, la marca o el código.", guesses.options(USUAL_KINDS, asked))
        : clarify("No estoy seguro de haber entendido. ¿Buscás algo de esto?", guesses.options(likely, asked));
  }

  private List<String> kindsOfBrand(Wanted asked) {
    var hits = index.find(asked, 1, 0, 200);
    var counts = products.find(hits.skus()).stream().map(s -> s.product().kind()).collect(Collectors.groupingBy(k -> k, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(k -> vocabulary.lexicon().kind(k).isPresent())
        .limit(OPTIONS)
        .toList();
  }

  private String plural(String kind) {
    return vocabulary.lexicon().plural(List.of(kind));
  }

  private static Found clarify(String question, List<String> options) {
    return new Found(Outcome.CLARIFY, List.of(), 0, "", List.of(), question, options);
  }
}
