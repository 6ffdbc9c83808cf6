package com.microcom.conversation.understanding;

import java.util.List;
import java.util.function.Predicate;

/**
 * What was understood of one utterance.
 *
 * @param acts in the order in which they were said; never empty: what makes no sense is one act {@link Intent#UNKNOWN}
 * @param confidence 0..1, of the least certain act that matters
 * @param unknownPhrases parts that were not understood, as they were written
 */
public record Interpretation(List<Understood> acts, double confidence, List<String> unknownPhrases) {
  public Interpretation {
    if (acts.isEmpty()) {
      throw new IllegalArgumentException("An interpretation has at least one act");
    }
    acts = List.copyOf(acts);
    unknownPhrases = List.copyOf(unknownPhrases);
  }

  public boolean has(Intent intent) {
    return acts.stream().anyMatch(act -> act.intent() == intent);
  }

  public List<Understood> all(Predicate<Understood> which) {
    return acts.stream().filter(which).toList();
  }

  /** The act that the message is about: the first one that is more than courtesy, a plain yes or a plain no. */
  public Understood main() {
    return acts.stream().filter(act -> !act.intent().isCourtesy() && !act.isPlainAnswer()).findFirst()
        .or(() -> acts.stream().filter(Understood::isPlainAnswer).findFirst())
        .orElse(acts.getFirst());
  }
}
