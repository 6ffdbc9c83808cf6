package com.microcom.conversation.understanding;

/**
 * One word of a message.
 *
 * @param word lower case, without accents, abbreviations written out, obvious typing mistakes mended
 * @param raw lower case, without accents, otherwise as typed
 * @param start first character in the message
 * @param end after its last character
 * @param before the punctuation between it and the word before
 */
record Token(String word, String raw, int start, int end, String before) {
  boolean startsWithDigit() {
    return Character.isDigit(word.charAt(0));
  }

  /** A whole number alone: {@code 4}, not {@code 4mp} nor {@code 2.8}. */
  boolean isNumber() {
    return word.length() <= 6 && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** {@code ds-2cd1043g2}, {@code c200}, {@code dx-110}: letters and digits mixed, but not a measure such as {@code 4mp}. */
  boolean isCode() {
    return word.length() >= 4
        && word.chars().anyMatch(Character::isDigit)
        && word.chars().anyMatch(Character::isLetter)
        && !word.matches("\\d+([.,]\\d+)?[a-z]{1,6}")
        && !word.matches("cat\\d[a-z]?|ddr\\d|ip\\d\\d|rj\\d\\d");
  }
}
