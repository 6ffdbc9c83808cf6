package com.microcom.catalog.inbound.measuring;

import com.microcom.catalog.outbound.embeddings.EmbeddingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to measure.
 *
 * @param catalogues JSON lines, one product each
 * @param queries JSON lines, one question each
 * @param copies how often each product is put into the index: the first as it is, the others with altered code and price
 * @param embeddings null = words alone
 * @param out where the answers go, one JSON line per question; null = nowhere
 */
record Arguments(List<Path> catalogues, Path queries, String engine, int copies, Path out, EmbeddingSettings embeddings) {
  static final String USAGE =
      "measure-search --catalog A.jsonl[,B.jsonl] --queries Q.jsonl [--engine lucene|qdrant] [--copies N] [--out results.jsonl] [--embeddings URL,model[,model of questions]]";
  /** Quality is measured with every vector that there is; the service waits a fraction of it. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Set<String> KNOWN = Set.of("--catalog", "--queries", "--engine", "--copies", "--out", "--embeddings");

  /** @throws BadInput if they cannot be understood or a file is not there */
  static Arguments of(String... args) {
    var given = pairs(args);
    var catalogues = Arrays.stream(needed(given, "--catalog").split(",")).map(Arguments::readable).toList();
    var out = given.containsKey("--out") ? Path.of(given.get("--out")) : null;
    var copies = copies(given.getOrDefault("--copies", "1"));
    var embeddings = given.containsKey("--embeddings") ? embeddings(given.get("--embeddings")) : null;
    if (embeddings != null && copies > 1) {
      throw new BadInput("--embeddings measures quality, on one copy of each product");
    }
    return new Arguments(catalogues, readable(needed(given, "--queries")), given.getOrDefault("--engine", "lucene"), copies, out, embeddings);
  }

  /** A server that speaks OpenAI's protocol. Prefixes and key come from where the service has them: the environment. */
  private static EmbeddingSettings embeddings(String written) {
    var parts = written.split(",");
    if (parts.length < 2 || parts.length > 3) {
      throw new BadInput("--embeddings is URL,model or URL,model,model of questions: " + written);
    }
    var environment = System.getenv();
    return new EmbeddingSettings(
        EmbeddingSettings.Provider.openai, parts[0], parts[1], parts.length == 3 ? parts[2] : "", environment.getOrDefault("EMBEDDINGS_KEY", ""),
        environment.getOrDefault("EMBEDDINGS_QUESTION_PREFIX", ""), environment.getOrDefault("EMBEDDINGS_PASSAGE_PREFIX", ""), PATIENCE);
  }

  private static Map<String, String> pairs(String... args) {
    var given = new HashMap<String, String>();
    for (var i = 0; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i])) {
        throw new BadInput("Unknown argument: " + args[i]);
      }
      if (i + 1 == args.length) {
        throw new BadInput(args[i] + " needs a value");
      }
      given.put(args[i], args[i + 1]);
    }
    return given;
  }

  private static String needed(Map<String, String> given, String name) {
    if (!given.containsKey(name)) {
      throw new BadInput(name + " is missing");
    }
    return given.get(name);
  }

  private static Path readable(String name) {
    var path = Path.of(name);
    if (!Files.isReadable(path)) {
      throw new BadInput("Cannot read " + name);
    }
    return path;
  }

  private static int copies(String written) {
    if (!written.matches("[1-9]\\d{0,3}")) {
      throw new BadInput("--copies is a number from 1 to 9999: " + written);
    }
    return Integer.parseInt(written);
  }
}
