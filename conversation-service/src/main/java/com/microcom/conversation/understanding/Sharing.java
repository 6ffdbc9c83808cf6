package com.microcom.conversation.understanding;

import java.util.List;
import java.util.Optional;

/**
 * "2 teclados, uno mecánico y uno común", "4 cámaras hikvision: 2 para exterior y 2 para interior": a number of things of one kind and
 * then what each of them is. Written out, it is one wish per part: "1 teclados mecánico, 1 teclados común".
 */
final class Sharing {
  private static final int LONGEST_PART = 8;

  private final Lexicon lexicon;

  Sharing(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The message with the parts written out; empty if it is no such thing. */
  Optional<String> writtenOut(List<Clause> clauses) {
    for (int i = 0; i + 1 < clauses.size(); i++) {
      int total = totalAt(clauses.get(i));
      int last = total < 0 ? -1 : lastPart(clauses, i, count(clauses.get(i), total));
      if (last > 0) {
        return Optional.of(written(clauses, i, total, last));
      }
    }
    return Optional.empty();
  }

  /** Where the number stands that a kind of product follows, or -1. */
  private int totalAt(Clause clause) {
    for (int at = 0; at + 1 < clause.size(); at++) {
      if (count(clause, at) > 1) {
        return lexicon.is("kinds", clause.word(at + 1)) ? at : -1;
      }
    }
    return -1;
  }

  /** Index of the clause with which the parts add up to the total, or -1. */
  private int lastPart(List<Clause> clauses, int whole, int total) {
    int sum = 0;
    for (int i = whole + 1; i < clauses.size() && sum < total && isPart(clauses.get(i)); i++) {
      sum += count(clauses.get(i), 0);
      if (sum == total && i > whole + 1) {
        return i;
      }
    }
    return -1;
  }

  private boolean isPart(Clause clause) {
    return count(clause, 0) > 0 && clause.size() > 1 && clause.size() <= LONGEST_PART && !lexicon.is("units", clause.word(1));
  }

  private int count(Clause clause, int at) {
    var word = clause.word(at);
    return word.matches("\\d{1,3}") ? Integer.parseInt(word) : lexicon.value("numbers", word).orElse(0);
  }

  private String written(List<Clause> clauses, int whole, int total, int last) {
    var text = new StringBuilder();
    clauses.subList(0, whole).forEach(clause -> text.append(clause.written()).append(clause.question() ? "? " : ", "));
    text.append(clauses.get(whole).to(total).written());
    var kind = clauses.get(whole).from(total + 1).written();
    for (int i = whole + 1; i <= last; i++) {
      var part = clauses.get(i);
      text.append(i == whole + 1 ? " " : ", ").append(count(part, 0)).append(' ').append(kind).append(' ').append(part.from(1).written());
    }
    clauses.subList(last + 1, clauses.size()).forEach(clause -> text.append(", ").append(clause.written()).append(clause.question() ? "?" : ""));
    return text.toString().strip();
  }
}
