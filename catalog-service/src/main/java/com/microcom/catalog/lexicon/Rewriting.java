package com.microcom.catalog.lexicon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces whole words by what is meant: {@code xq} → {@code porque}, {@code medio tera} → {@code 500 gb}. */
final class Rewriting {
  private final Map<String, String> meant = new HashMap<>();
  private final Pattern written;

  Rewriting(Stream<Lexicon.Rewrites> rewrites) {
    rewrites.flatMap(r -> r.pairs().stream()).forEach(pair -> meant.put(PlainText.of(pair.get(0)), pair.get(1)));
    // One pattern for all, the longest first: it is tried at every place of every text.
    var all = meant.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"));
    written = Pattern.compile("(?<![\\w-])(?:" + all + ")(?![\\w-])");
  }

  String of(String plain) {
    return written.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(meant.get(found.group())));
  }
}
