package com.microcom.catalog.inbound.measuring;

import com.microcom.catalog.embeddings.EmbedProducts;
import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.outbound.SearchEngines;
import com.microcom.catalog.outbound.embeddings.ModelVectors;
import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.FindProducts;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Outcome;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.values.Sku;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One run: the files' products described and indexed as the service does it, every question asked of the service's own search. */
public final class Measurement {
  private static final int SHOWN = 10;
  private static final int BATCH = 1000;
  private static final int EMBEDDED_AT_ONCE = 32;
  /** Enough calls for the compiler to be done, and for a 99th percentile to mean something. */
  private static final int WARM_UP_CALLS = 3000;
  private static final int MEASURED_CALLS = 1500;

  /** @param answers in the order of the questions @param gain null = measured without vectors @param where the engine ran */
  public record Result(Summary summary, List<Answered> answers, VectorGain gain, String where) {}

  private final String engine;
  private final List<Question> questions;
  private final FindProducts findProducts;
  private final PlainBm25 plain;
  private final int products;
  private final SearchEngines.Opened index;
  private final TextVectors vectors;

  Measurement(Arguments arguments) {
    engine = arguments.engine();
    questions = JsonLines.read(arguments.queries(), Question.class);
    var originals = arguments.catalogues().stream().flatMap(file -> JsonLines.read(file, CatalogueLine.class).stream()).toList();
    if (questions.isEmpty() || originals.isEmpty()) {
      throw new BadInput((questions.isEmpty() ? arguments.queries() : arguments.catalogues()) + ": nothing in it");
    }
    var vocabulary = new Vocabulary(Lexicon.argentine());
    vectors = arguments.embeddings() == null ? TextVectors.OFF : new ModelVectors(arguments.embeddings(), new SimpleMeterRegistry());
    index = SearchEngines.named(engine, vocabulary.lexicon(), vectors)
        .orElseThrow(() -> new BadInput("There is no engine \"" + engine + "\" here; there are: " + String.join(", ", SearchEngines.names())));
    var catalogue = Copies.of(originals, arguments.copies());
    var describe = new DescribeProduct(vocabulary);
    var stocked = catalogue.parallelStream().map(line -> line.stored(describe)).toList();
    var embedding = new EmbedProducts(vectors, new FileVectors(Path.of(System.getProperty("vectors.folder", System.getProperty("java.io.tmpdir")))));
    for (var from = 0; from < stocked.size(); from += BATCH) {
      var batch = stocked.subList(from, Math.min(from + BATCH, stocked.size()));
      index.search().put(batch, embedded(embedding, batch));
    }
    var dollar = dollar(originals);
    findProducts = new FindProducts(vocabulary, index.search(), new ProductsInMemory(stocked), () -> dollar);
    plain = new PlainBm25(catalogue);
    products = catalogue.size();
  }

  /** The files have no exchange table; the median of the lines with both prices stands for it. */
  private static Optional<BigDecimal> dollar(List<CatalogueLine> lines) {
    var rates = lines.stream().flatMap(line -> line.dollar().stream()).sorted().toList();
    return rates.isEmpty() ? Optional.empty() : Optional.of(rates.get(rates.size() / 2));
  }

  private static Map<Sku, float[]> embedded(EmbedProducts embedding, List<Stocked> batch) {
    if (!embedding.isOn()) {
      return Map.of();
    }
    var missing = embedding.missing(batch);
    for (var from = 0; from < missing.size(); from += EMBEDDED_AT_ONCE) {
      embedding.compute(missing.subList(from, Math.min(from + EMBEDDED_AT_ONCE, missing.size())));
    }
    return embedding.known(batch);
  }

  /** Results of a run by the command's own arguments. @throws BadInput saying what is wrong with them */
  public static Result of(String... args) {
    return new Measurement(Arguments.of(args)).run();
  }

  Result run() {
    try (index) {
      var before = vectors.model().map(m -> questions.stream().map(q -> answer(q, 0)).toList());
      index.search().complete();
      var questionMs = vectors.model().map(m -> questionTime()).orElse(0.0);
      var result = measured();
      return before.map(b -> new Result(result.summary(), result.answers(), gain(b, result.answers(), questionMs), index.where())).orElse(result);
    }
  }

  private double questionTime() {
    var times = new ArrayList<Long>();
    for (var question : questions.subList(0, Math.min(50, questions.size()))) {
      var start = System.nanoTime();
      vectors.question(question.query());
      times.add(System.nanoTime() - start);
    }
    return Latencies.median(times);
  }

  private VectorGain gain(List<Answered> before, List<Answered> after, double questionMs) {
    var without = new ArrayList<Double>();
    var differences = new ArrayList<Double>();
    var changed = 0;
    for (var i = 0; i < questions.size(); i++) {
      var skus = List.of(before.get(i).skus(), after.get(i).skus()).stream().map(list -> list.stream().limit(5).toList()).toList();
      changed += skus.get(0).equals(skus.get(1)) ? 0 : 1;
      if (questions.get(i).isJudged()) {
        without.add(Quality.recall(questions.get(i), before.get(i).skus()));
        differences.add(Quality.recall(questions.get(i), after.get(i).skus()) - without.getLast());
      }
    }
    if (without.isEmpty()) {
      throw new BadInput("--embeddings needs questions that say what is right");
    }
    var base = without.stream().mapToDouble(d -> d).average().orElseThrow();
    var difference = differences.stream().mapToDouble(d -> d).average().orElseThrow();
    var interval = VectorGain.interval(differences);
    return new VectorGain(
        vectors.model().orElseThrow(), Latencies.rounded(base), Latencies.rounded(base + difference), Latencies.rounded(difference), Latencies.rounded(interval[0]),
        Latencies.rounded(interval[1]), changed, withRight(before), withRight(after), questionMs);
  }

  private Result measured() {
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
    return new Result(summary(answers, quality, plainQuality, ours, yardstick), answers, null, index.where());
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
