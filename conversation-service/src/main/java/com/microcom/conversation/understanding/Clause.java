package com.microcom.conversation.understanding;

import java.util.List;

/**
 * A part of a message that says one thing.
 *
 * @param question it ends in a question mark or begins like a question
 * @param source the whole message as it was written
 */
record Clause(List<Token> tokens, boolean question, String source) {
  Clause {
    tokens = List.copyOf(tokens);
  }

  Clause from(int index) {
    return new Clause(tokens.subList(index, tokens.size()), question, source);
  }

  Clause to(int index) {
    return new Clause(tokens.subList(0, index), question, source);
  }

  boolean isEmpty() {
    return tokens.isEmpty();
  }

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  /** The word at that place, or an empty one beyond the ends. */
  String word(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).word() : "";
  }

  boolean has(String word) {
    return tokens.stream().anyMatch(token -> token.word().equals(word));
  }

  /** Where the word stands first, or -1. */
  int indexOf(String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).word().equals(word)) {
        return i;
      }
    }
    return -1;
  }

  /** As the buyer wrote it. */
  String written() {
    return tokens.isEmpty() ? "" : source.substring(tokens.getFirst().start(), tokens.getLast().end());
  }
}
