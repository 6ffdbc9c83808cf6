package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which kinds are ahead of the others, and whether far enough to answer instead of asking.
 *
 * @param ranked what speaks for each, the best first @param supported kinds that more than one word speaks for
 */
record Ahead(Map<String, Double> ranked, Set<String> supported, Lexicon lexicon) {
  /** Related kinds so near to the best are meant as well. */
  private static final double AS_GOOD = 0.8;
  /** Within a family that is named, one kind is meant only if it is so far ahead of the others. */
  private static final double NARROWER = 2.5;
  /** Single words decide only if nothing else is nearly as likely. */
  private static final double ENOUGH = 1.8;
  private static final double WELL_AHEAD = 0.8;

  /** @param sure kinds of names and clues @param named families and kinds that are named for themselves @param context what it goes with */
  Meant meant(Set<String> sure, List<List<String>> named, List<String> context) {
    var likely = ranked.entrySet().stream().filter(e -> e.getValue() > 0).map(Map.Entry::getKey).toList();
    if (likely.isEmpty()) {
      return new Meant(List.of(), false, List.of(), context);
    }
    var leader = likely.getFirst();
    var best = ranked.get(leader);
    var kinds = together(leader, likely, named);
    var next = likely.stream().filter(k -> !kinds.contains(k)).findFirst().map(ranked::get).orElse(0.0);
    var isSure = sure.contains(leader);
    var answers = isSure || supported.contains(leader) && best >= ENOUGH && best - next >= WELL_AHEAD;
    return new Meant(answers ? kinds : List.of(), answers && !isSure, likely, context);
  }

  private List<String> together(String leader, List<String> likely, List<List<String>> named) {
    var family = named.stream().filter(f -> f.contains(leader)).findFirst();
    return family.isPresent()
        ? family.get().stream().filter(kind -> isWithin(NARROWER, kind, leader)).toList()
        : likely.stream().filter(kind -> isWithin(AS_GOOD, kind, leader) && areRelated(kind, leader)).toList();
  }

  private boolean isWithin(double distance, String kind, String leader) {
    return ranked.getOrDefault(kind, 0.0) >= ranked.get(leader) - distance;
  }

  private boolean areRelated(String kind, String other) {
    return kind.equals(other) || lexicon.families().stream().anyMatch(f -> f.kinds().contains(kind) && f.kinds().contains(other));
  }
}
