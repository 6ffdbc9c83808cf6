package com.microcom.catalog.inbound.measuring;

import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param out where the answers go, one JSON line per question; null = nowhere
 */
record Arguments(List<Path> catalogues, Path queries, String engine, int copies, Path out) {
  static final String USAGE =
      "measure-search --catalog A.jsonl[,B.jsonl] --queries Q.jsonl [--engine lucene|qdrant] [--copies N] [--out results.jsonl]";
  private static final Set<String> KNOWN = Set.of("--catalog", "--queries", "--engine", "--copies", "--out");

  /** @throws BadInput if they cannot be understood or a file is not there */
  static Arguments of(String... args) {
    var given = pairs(args);
    var catalogues = Arrays.stream(needed(given, "--catalog").split(",")).map(Arguments::readable).toList();
    var out = given.containsKey("--out") ? Path.of(given.get("--out")) : null;
    return new Arguments(catalogues, readable(needed(given, "--queries")), given.getOrDefault("--engine", "lucene"), copies(given.getOrDefault("--copies", "1")), out);
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
