package com.microcom.catalog.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microcom.catalog.lexicon.PlainText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A code for products whose list has none: the same product gets the same one in every list of the source, wherever in the list it
 * stands and whatever it costs.
 */
final class StableKey {
  private static final int LONGEST_MODEL = 24;
  private static final int SHORTEST_MODEL = 4;

  /** 48 bits: among 200,000 products two equal ones are rarer than one list in ten thousand, and then a row is rejected. */
  private static final int HASH_BYTES = 6;

  private StableKey() {}

  /** @param origin the row's own word about where it comes from; may be empty */
  static String of(String source, String origin, String model, String title) {
    var from = origin.isEmpty() ? "" : hash(PlainText.of(origin), 2);
    return (source + from + "-" + (isCode(model) ? PlainText.squash(model) : hash(PlainText.of(title), HASH_BYTES))).toUpperCase(Locale.ROOT);
  }

  /** "LOQ 15 Core i5 16GB" is said of several products; "DS-2CE16D0T-IRF" only of one. */
  private static boolean isCode(String model) {
    var squashed = PlainText.squash(model);
    return model.indexOf(' ') < 0 && squashed.length() >= SHORTEST_MODEL && squashed.length() <= LONGEST_MODEL && squashed.chars().anyMatch(Character::isDigit);
  }

  private static String hash(String text, int bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)), 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
