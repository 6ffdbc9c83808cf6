package com.microcom.catalog.inbound.measuring;

import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.outbound.SearchEngines;
import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.search.FindProducts;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Outcome;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.values.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One run: the files' products described and indexed as the service does it, every question asked of the service's own search. */
public final class Measurement {
  private static final int SHOWN = 10;
  private static final int BATCH = 1000;
  /** Enough calls for the compiler to be done, and for a 99th percentile to mean something. */
  private static final int WARM_UP_CALLS = 3000;
  private static final int MEASURED_CALLS = 1500;

  /** @param answers in the order of the questions */
  public record Result(Summary summary, List<Answered> answers) {}

  private final String engine;
  private final List<Question> questions;
  private final FindProducts findProducts;
  private final PlainBm25 plain;
  private final int products;

  Measurement(Arguments arguments) {
    engine = arguments.engine();
    questions = JsonLines.read(arguments.queries(), Question.class);
    var originals = arguments.catalogues().stream().flatMap(file -> JsonLines.read(file, CatalogueLine.class).stream()).toList();
    if (questions.isEmpty() || originals.isEmpty()) {
      throw new BadInput((questions.isEmpty() ? arguments.queries() : arguments.catalogues()) + ": nothing in it");
    }
    var vocabulary = new Vocabulary(Lexicon.argentine());
    var index = SearchEngines.named(engine).orElseThrow(() -> new BadInput("There is no engine \"" + engine + "\" here; there are: " + String.join(", ", SearchEngines.names())));
    var catalogue = Copies.of(originals, arguments.copies());
    var describe = new DescribeProduct(vocabulary);
    var stocked = catalogue.parallelStream().map(line -> line.stored(describe)).toList();
    for (var from = 0; from < stocked.size(); from += BATCH) {
      index.put(stocked.subList(from, Math.min(from + BATCH, stocked.size())));
    }
    findProducts = new FindProducts(vocabulary, index, new ProductsInMemory(stocked));
    plain = new PlainBm25(catalogue);
    products = catalogue.size();
  }

  /** Results of a run by the command's own arguments. @throws BadInput saying what is wrong with them */
  public static Result of(String... args) {
    return new Measurement(Arguments.of(args)).run();
  }

  Result run() {
    for (var i = 0; i < Math.max(WARM_UP_CALLS, questions.size()); i++) {
      var text = questions.get(i % questions.size()).query();
      ask(text);
      plain.search(text, SHOWN);
    }
    var ours = new Latencies();
    var yardstick = new Latencies();
    var quality = new Quality();
    var plainQuality = new Quality();
    var times = questions.stream().map(q -> new ArrayList<Long>()).toList();
    // Whole rounds, both engines question by question: what disturbs the machine disturbs both.
    for (var round = 0; round < Math.max(1, MEASURED_CALLS / questions.size() + 1); round++) {
      for (var i = 0; i < questions.size(); i++) {
        var text = questions.get(i).query();
        var start = System.nanoTime();
        ask(text);
        var time = System.nanoTime() - start;
        ours.add(time);
        times.get(i).add(time);
        yardstick.time(() -> plain.search(text, SHOWN));
      }
    }
    var answers = new ArrayList<Answered>();
    for (var i = 0; i < questions.size(); i++) {
      var answered = answer(questions.get(i), Latencies.median(times.get(i)));
      answers.add(answered);
      quality.add(questions.get(i), answered.skus());
      plainQuality.add(questions.get(i), plain.search(questions.get(i).query(), SHOWN));
    }
    return new Result(summary(answers, quality, plainQuality, ours, yardstick), answers);
  }

  private Summary summary(List<Answered> answers, Quality quality, Quality plainQuality, Latencies ours, Latencies yardstick) {
    var clarified = answers.stream().filter(Answered::clarified).count();
    return new Summary(
        engine, answers.size(), quality.recall(), quality.reciprocalRank(), quality.first(), Latencies.rounded((double) clarified / answers.size()), withRight(answers),
        plainQuality.recall(), ours.percentile(50), ours.percentile(95), ours.percentile(99), yardstick.percentile(50), yardstick.percentile(95), products);
  }

  private Double withRight(List<Answered> answers) {
    var offers = new ArrayList<Boolean>();
    for (var i = 0; i < answers.size(); i++) {
      if (answers.get(i).clarified() && questions.get(i).isJudged()) {
        offers.add(Quality.offers(questions.get(i), answers.get(i)));
      }
    }
    return offers.isEmpty() ? null : Latencies.rounded((double) offers.stream().filter(o -> o).count() / offers.size());
  }

  private Answered answer(Question question, double milliseconds) {
    var found = ask(question.query());
    var clarified = found.outcome() == Outcome.CLARIFY;
    var options = clarified ? found.options() : List.<String>of();
    return new Answered(
        question.id(), skus(found).toList(), clarified, options.stream().map(o -> new Answered.Option(o, skus(ask(o)).toList())).toList(), milliseconds);
  }

  private Found ask(String text) {
    return findProducts.answer(Search.of(text, SHOWN));
  }

  private static Stream<Sku> skus(Found found) {
    return found.products().stream().map(Product::sku);
  }
}
