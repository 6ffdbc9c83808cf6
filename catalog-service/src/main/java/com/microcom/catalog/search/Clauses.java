package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.PlainText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The parts of a text between its commas and points, as places in the text as it is read. */
final class Clauses {
  private static final Pattern BETWEEN = Pattern.compile("[.,;:!?()]+(?=\\s|$)|[;!?()]|\\s-\\s");
  /** What a buyer has is not what he wants: {@code la cámara ya la tengo}. */
  private static final Pattern OWNED = Pattern.compile(
      "\\b(?:ya (?:la|lo|las|los)? ?(?:tengo|tenemos|tiene|compre)|(?:la|lo|las|los|que) (?:ya )?(?:tengo|tenemos|compre))\\b");

  private record Clause(int start, int end, boolean owned) {}

  private final List<Clause> clauses = new ArrayList<>();

  /** @param plain the whole text as it is read @param reading how a part of it is read */
  Clauses(String text, String plain, UnaryOperator<String> reading) {
    var from = 0;
    var parts = BETWEEN.split(text);
    if (parts.length < 2) {
      return;
    }
    for (var part : parts) {
      var read = reading.apply(part).strip();
      var at = read.isEmpty() ? -1 : plain.indexOf(read, from);
      if (at >= 0) {
        clauses.add(new Clause(at, at + read.length(), OWNED.matcher(read).find()));
        from = at + read.length();
      }
    }
  }

  int startOf(int place) {
    return clauses.stream().filter(c -> c.start() <= place && place < c.end()).mapToInt(Clause::start).findFirst().orElse(0);
  }

  /** Where everything is owned nothing would be wanted: then nothing is. */
  boolean isOwned(int place) {
    return clauses.stream().anyMatch(c -> !c.owned()) && clauses.stream().anyMatch(c -> c.owned() && c.start() <= place && place < c.end());
  }

  List<Word> wanted(List<Word> words) {
    return words.stream().filter(w -> !isOwned(w.start())).toList();
  }
}
