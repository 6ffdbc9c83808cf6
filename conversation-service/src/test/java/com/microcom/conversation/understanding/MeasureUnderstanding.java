package com.microcom.conversation.understanding;

import static com.microcom.conversation.understanding.Intent.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how well the labelled utterances are understood: accuracy per label, what the wrong ones were taken for, the
 * precision of the opt-out, and the share of real questions that come out unknown. The data are not part of the project:
 * {@code SHARED_DIR} or {@code ../shared} beside the repository. {@code -v} lists every mistake.
 */
public final class MeasureUnderstanding {
  /** The labels of the data and the intents that lead to the right answer: asking for a price and haggling get the list price. */
  private static final Map<String, Set<Intent>> RIGHT = Map.ofEntries(
      Map.entry("greeting", Set.of(GREETING)),
      Map.entry("product_query", Set.of(PRODUCT_QUERY, PRODUCT_QUESTION, COMPARE, ALTERNATIVES, MORE)),
      Map.entry("price_query", Set.of(PRICE_QUERY, HAGGLE, SUMMARY)),
      Map.entry("stock_query", Set.of(STOCK_QUERY, PRODUCT_QUERY)),
      Map.entry("buy", Set.of(ADD, CHOOSE)),
      Map.entry("confirm", Set.of(CONFIRM, SUMMARY)),
      Map.entry("cancel_or_deny", Set.of(DENY, CANCEL, REMOVE)),
      Map.entry("financing_query", Set.of(FINANCING_QUERY, PAYMENT_METHODS)),
      Map.entry("payment_methods", Set.of(PAYMENT_METHODS, FINANCING_QUERY, PAY_CASH)),
      Map.entry("order_status", Set.of(ORDER_STATUS)),
      Map.entry("talk_to_human", Set.of(HUMAN)),
      Map.entry("complaint_or_aftersales", Set.of(COMPLAINT, HUMAN)),
      Map.entry("business_info", Set.of(BUSINESS_INFO)),
      Map.entry("thanks_bye", Set.of(THANKS)),
      Map.entry("opt_out", Set.of(OPT_OUT)),
      Map.entry("out_of_scope", Set.of(OUT_OF_SCOPE, BOT_QUESTION, UNKNOWN)));

  private static final Map<String, String> SPANISH = Map.ofEntries(
      Map.entry("saludo", "greeting"), Map.entry("comprar", "buy"), Map.entry("consulta_producto", "product_query"),
      Map.entry("disponibilidad", "stock_query"), Map.entry("precio", "price_query"), Map.entry("financiacion", "payment_methods"),
      Map.entry("envio", "business_info"), Map.entry("estado_pedido", "order_status"), Map.entry("humano", "talk_to_human"),
      Map.entry("reclamo", "complaint_or_aftersales"), Map.entry("baja", "opt_out"), Map.entry("confirmar", "confirm"),
      Map.entry("cancelar", "cancel_or_deny"), Map.entry("agradecimiento", "thanks_bye"), Map.entry("similar", "product_query"),
      Map.entry("despedida", "thanks_bye"));

  private record Labelled(String text, String label) {}

  private final Understanding understanding = new SpanishUnderstanding();
  private final boolean verbose;

  MeasureUnderstanding(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws IOException {
    var measure = new MeasureUnderstanding(List.of(arguments).contains("-v"));
    if (!Files.isDirectory(data())) {
      System.out.println("No labelled data at " + data().toAbsolutePath().normalize() + ": nothing to measure (set SHARED_DIR).");
      return;
    }
    measure.argentine().print("intents_dev.tsv");
    measure.general().print("utterances_dev.csv");
    measure.questions(Csv.rows(data().resolve("questions_dev.csv")).stream().map(List::getFirst).toList());
  }

  static Path data() {
    var shared = System.getenv("SHARED_DIR");
    return (shared != null ? Path.of(shared) : Path.of("../../shared")).resolve("data");
  }

  Result argentine() throws IOException {
    return labelled(Files.readAllLines(data().resolve("intents_dev.tsv")).stream()
        .map(line -> line.split("\t", 2)).map(row -> new Labelled(row[1], SPANISH.get(row[0]))).toList());
  }

  Result general() throws IOException {
    return labelled(Csv.rows(data().resolve("utterances_dev.csv")).stream().map(row -> new Labelled(row.get(0), row.get(1))).toList());
  }

  /** @param perLabel right ones and all of them @param mistakes what the wrong ones were taken for */
  record Result(Map<String, int[]> perLabel, Map<String, Map<Intent, Integer>> mistakes, int optOuts, int wrongOptOuts) {
    double macro() {
      return perLabel.values().stream().mapToDouble(counts -> (double) counts[0] / counts[1]).average().orElse(0);
    }

    double micro() {
      return sum(0) / (double) sum(1);
    }

    private int sum(int index) {
      return perLabel.values().stream().mapToInt(counts -> counts[index]).sum();
    }

    void print(String name) {
      System.out.println(name);
      perLabel.forEach((label, counts) -> System.out.printf("  %-24s %4d/%4d  %.3f  %s%n", label, counts[0], counts[1],
          (double) counts[0] / counts[1], mistakes.getOrDefault(label, Map.of())));
      System.out.printf("  macro %.3f, all %.3f; opt-outs %d, wrong ones among them %d%n%n", macro(), micro(), optOuts, wrongOptOuts);
    }
  }

  private Result labelled(List<Labelled> rows) {
    var perLabel = new TreeMap<String, int[]>();
    var mistakes = new TreeMap<String, Map<Intent, Integer>>();
    int optOuts = 0;
    int wrongOptOuts = 0;
    for (var row : rows) {
      var intent = understanding.interpret(Utterance.typed(row.text()), Context.EMPTY).main().intent();
      boolean right = RIGHT.get(row.label()).contains(intent);
      var counts = perLabel.computeIfAbsent(row.label(), label -> new int[2]);
      counts[0] += right ? 1 : 0;
      counts[1]++;
      optOuts += intent == OPT_OUT ? 1 : 0;
      wrongOptOuts += intent == OPT_OUT && !right ? 1 : 0;
      if (!right) {
        mistakes.computeIfAbsent(row.label(), label -> new TreeMap<>()).merge(intent, 1, Integer::sum);
        tell("  " + row.label() + " -> " + intent + ": " + row.text());
      }
    }
    return new Result(perLabel, mistakes, optOuts, wrongOptOuts);
  }

  private void tell(String line) {
    if (verbose) {
      System.out.println(line);
    }
  }

  private void questions(List<String> questions) {
    var unknown = new ArrayList<String>();
    var intents = new TreeMap<Intent, Integer>();
    for (var question : questions) {
      var interpretation = understanding.interpret(Utterance.typed(question), Context.EMPTY);
      interpretation.acts().forEach(act -> intents.merge(act.intent(), 1, Integer::sum));
      if (interpretation.has(UNKNOWN)) {
        unknown.add(question);
      }
      tell("? " + question + "\n  " + Brief.of(interpretation));
    }
    System.out.printf("questions_dev.csv: %d questions, %d with an unknown part%n  %s%n", questions.size(), unknown.size(), intents);
    unknown.forEach(question -> System.out.println("  unknown: " + question));
  }
}
