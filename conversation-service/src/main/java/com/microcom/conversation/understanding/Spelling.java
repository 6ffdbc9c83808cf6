package com.microcom.conversation.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From what people type to words that can be looked up: case, accents, "holaaa", chat abbreviations ("q", "xq", "tmb") and
 * single typing mistakes. Positions of the original are kept, so that a query can be quoted in the buyer's own words.
 */
final class Spelling {
  /** Longer messages are read up to here: it bounds the time, and nobody orders beyond. */
  static final int MAX_LENGTH = 1500;

  /** Linear: no part of it can be matched in two ways. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{Nd}]+(?:[-_][\\p{L}\\p{Nd}]+|(?<=\\d)[.,/](?=\\d)\\d+\\p{L}*)*|[$+%]");

  private final Map<String, String> abbreviations = new HashMap<>();
  private final Set<String> known;
  private final List<String> beginnings;
  private final Map<Integer, List<String>> byLength = new HashMap<>();

  /** @param words that are right as they are, and that others are mended to; one with a star is only the beginning of right ones */
  Spelling(Set<String> words) {
    beginnings = words.stream().filter(word -> word.endsWith("*")).map(word -> word.substring(0, word.length() - 1)).filter(word -> word.length() > 3).toList();
    known = new HashSet<>(words);
    known.removeIf(word -> word.endsWith("*"));
    for (var line : Resources.lines("abbreviations.txt")) {
      var parts = line.split("=", 2);
      abbreviations.put(parts[0].strip(), parts[1].strip());
    }
    abbreviations.values().forEach(text -> known.addAll(List.of(text.split(" "))));
    known.forEach(word -> byLength.computeIfAbsent(word.length(), n -> new ArrayList<>()).add(word));
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }

  List<Token> tokens(String original) {
    var text = original.length() > MAX_LENGTH ? original.substring(0, MAX_LENGTH) : original;
    var plain = new StringBuilder();
    var origin = new ArrayList<Integer>();
    flatten(text, plain, origin);
    var tokens = new ArrayList<Token>();
    var matcher = WORD.matcher(plain);
    int last = 0;
    while (matcher.find()) {
      int start = origin.get(matcher.start());
      int end = origin.get(matcher.end() - 1) + 1;
      add(tokens, matcher.group(), start, end, plain.substring(last, matcher.start()));
      last = matcher.end();
    }
    return tokens;
  }

  /** Character by character, so that every plain character knows where it came from. Thumbs up and the like become words. */
  private void flatten(String text, StringBuilder plain, List<Integer> origin) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      var character = Character.toString(point);
      var word = abbreviations.get(character);
      var flat = word != null && point > 0x2000 ? " " + word + " " : plain(character);
      for (int k = 0; k < flat.length(); k++) {
        origin.add(i);
      }
      plain.append(flat);
      i += Character.charCount(point);
    }
  }

  private void add(List<Token> tokens, String raw, int start, int end, String before) {
    var previous = tokens.isEmpty() ? "" : tokens.getLast().word();
    if (raw.indexOf('-') > 0 && !known.contains(raw) && raw.chars().noneMatch(Character::isDigit)) {
      // "negro-blanco" is two words, "tp-link" is one
      var separator = before;
      for (var part : raw.split("[-_]")) {
        tokens.add(new Token(mended(part, previous), part, start, end, separator));
        separator = "";
      }
      return;
    }
    var separator = before;
    for (var word : mended(raw, previous).split(" ")) {
      tokens.add(new Token(word, raw, start, end, separator));
      separator = "";
    }
  }

  private String mended(String raw, String previous) {
    boolean measure = !previous.isEmpty() && Character.isDigit(previous.charAt(0));
    // "2 tb" is no "también"
    var word = measure && (raw.length() == 1 || known.contains(raw)) ? raw : abbreviations.getOrDefault(thousands(raw), thousands(raw));
    if (!word.equals(raw) || known.contains(word) || word.chars().anyMatch(Character::isDigit)) {
      return word;
    }
    var shortened = shortened(word);
    return shortened != null ? abbreviations.getOrDefault(shortened, shortened) : closest(word);
  }

  /** "5.000" is a whole number here. */
  private static String thousands(String raw) {
    return raw.length() < 12 && raw.matches("[1-9]\\d{0,2}(\\.\\d{3})+") ? raw.replace(".", "") : raw;
  }

  /** "holaaa" and "diaa" to what is known; a run of three or more is never right. */
  private String shortened(String word) {
    var single = word.replaceAll("(\\p{L})\\1+", "$1");
    var pairs = word.replaceAll("(\\p{L})\\1{2,}", "$1$1");
    if (!single.equals(word) && (known.contains(single) || abbreviations.containsKey(single))) {
      return single;
    }
    return known.contains(pairs) ? pairs : word.length() > 30 ? single : null;
  }

  /** The only known word at one typing mistake; the word itself if there is none or more than one with another first letter. */
  private String closest(String word) {
    if (word.length() < 5 || word.length() > 20 || word.matches(".*[aei]r(me|te|le|les|nos|lo|la|los|las|se)") || known.contains(Lexicon.singular(word)) || beginnings.stream().anyMatch(word::startsWith)) {
      return word;
    }
    String found = null;
    for (int length = word.length() - 1; length <= word.length() + 1; length++) {
      for (var candidate : byLength.getOrDefault(length, List.of())) {
        if (candidate.length() >= 5 && Typo.oneAway(word, candidate) && !onlyInflected(word, candidate)) {
          found = found == null || candidate.charAt(0) == word.charAt(0) ? candidate : found;
        }
      }
    }
    return found == null ? word : found;
  }

  /** "compre" is not a mistyped "compra": another last letter is another form, not a mistake. */
  private static boolean onlyInflected(String word, String candidate) {
    int common = Math.min(word.length(), candidate.length()) - 1;
    return word.regionMatches(0, candidate, 0, common) ;
  }
}
