package com.microcom.catalog.answers;

import com.microcom.contracts.Wire;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What buyers ask about products, as data ({@code answers/aspects.json}).
 *
 * @param summary asks for everything that is known
 * @param price asks for the price @param stock asks how many there are
 * @param cues words that make a text a question even without a question mark
 * @param idle words that say nothing about what is asked
 * @param synonyms words that mean the same in a question and in a list
 * @param better attribute → value → in which case it is the better choice: {@code necesitás audio}
 * @param more attribute → in which case more of it is the better choice
 */
public record Aspects(
    int version,
    String comment,
    List<Aspect> aspects,
    List<Pattern> summary,
    Pattern price,
    Pattern stock,
    Set<String> cues,
    Set<String> idle,
    List<List<String>> synonyms,
    Map<String, Map<String, String>> better,
    Map<String, String> more) {
  private static final String ANY_VALUE = "*";

  /**
   * @param asks expressions on the plain text that ask for it
   * @param scope kinds or families for which they mean this; null = all that have the attributes
   * @param attributes that answer, the first one before all
   * @param unknown ends "La ficha no indica …"
   * @param says attribute → value → words; {@code *} = any value, with {@code {value}}
   */
  public record Aspect(List<Pattern> asks, List<String> scope, List<String> attributes, String unknown, Map<String, Map<String, String>> says) {
    boolean isAsked(String plain) {
      return asks.stream().anyMatch(a -> a.matcher(plain).find());
    }

    /** Where the text asks for it: pairs of start and end. */
    List<int[]> places(String plain) {
      return asks.stream().flatMap(a -> a.matcher(plain).results()).map(r -> new int[] {r.start(), r.end()}).toList();
    }

    /** @param spoken the value as the lexicon says it; may be empty */
    String say(String attribute, String value, String spoken) {
      var words = says.getOrDefault(attribute, Map.of());
      return words.getOrDefault(value, words.getOrDefault(ANY_VALUE, "")).replace("{value}", spoken.isEmpty() ? value : spoken);
    }
  }

  /** @throws IllegalStateException if the data are not there or not readable */
  public static Aspects standard() {
    try (var in = Aspects.class.getResourceAsStream("/answers/aspects.json")) {
      return Wire.read(Objects.requireNonNull(in, "answers/aspects.json").readAllBytes(), Aspects.class);
    } catch (IOException | Wire.UnreadableException e) {
      throw new IllegalStateException("The aspects of products cannot be read", e);
    }
  }

  Set<String> sameAs(String word) {
    return synonyms.stream().filter(s -> s.contains(word)).findFirst().map(Set::copyOf).orElse(Set.of(word));
  }
}
