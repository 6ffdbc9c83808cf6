package com.microcom.catalog.knowledge;

import com.microcom.contracts.Wire;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How the company's texts are searched, as data ({@code knowledge/index.json}).
 *
 * @param threshold least coverage of a match, 0 to 1
 * @param inTextOnly what a word counts that stands in the text, but neither in heading nor ways of asking, 0 to 1
 * @param stopwords plain words that say nothing about the topic
 * @param places plain names that change no answer: "envían a Bariloche" asks whether there is shipping
 * @param notAlone plain words that are telling beside others, but ask for nothing by themselves: {@code sale}
 * @param synonyms plain word of a buyer → word of the texts
 */
public record KnowledgeSettings(
    int version, String comment, double threshold, double inTextOnly, Set<String> stopwords, Set<String> places, Set<String> notAlone, Map<String, String> synonyms) {

  /** @throws IllegalStateException if the data are not there or not readable */
  public static KnowledgeSettings standard() {
    try (var in = KnowledgeSettings.class.getResourceAsStream("/knowledge/index.json")) {
      return Wire.read(Objects.requireNonNull(in, "knowledge/index.json").readAllBytes(), KnowledgeSettings.class);
    } catch (IOException | Wire.UnreadableException e) {
      throw new IllegalStateException("The settings of the company's texts cannot be read", e);
    }
  }
}
