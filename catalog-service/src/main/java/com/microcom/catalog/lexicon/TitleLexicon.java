package com.microcom.catalog.lexicon;

import com.microcom.contracts.Wire;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How lists write, beside what buyers say ({@link Lexicon}): which titles are not what their first noun says, headings, what the
 * beginning of a code tells, measures written as lists write them, and what looks like a code and is none. Data
 * ({@code lexicon/es-AR/titles.json}); each entry cites a {@link Lexicon.Source}, and where it was seen.
 *
 * @param version goes up with every change: the catalogue is then described again
 * @param ingredients brands that other makers' products name as what is inside
 * @param doubtful attributes that lists leave out even where they are there
 * @param complements words after which a title names what the product goes with, no longer what it is
 * @param noBrands what lists put in the brand column when there is none
 * @param kinds tried on the title in this order, the first that is found decides
 * @param headings kinds by a list's heading, for headings whose words the lexicon does not have
 * @param series by beginning of the code; the first that fits
 * @param facts read before the attribute's own rules
 * @param measures words with digits that are no code
 */
public record TitleLexicon(
    int version,
    List<Ingredient> ingredients,
    List<Doubtful> doubtful,
    List<String> complements,
    List<String> noBrands,
    List<KindSign> kinds,
    List<KindSign> headings,
    List<Series> series,
    List<Fact> facts,
    List<Measure> measures) {

  /** @param kinds in which it is an ingredient @param from id of the source */
  public record Ingredient(List<String> brands, List<String> kinds, String from) {}

  /** @param kinds whose lists keep silent about it @param from id of the source */
  public record Doubtful(String attribute, List<String> kinds, String from) {}

  /** @param kinds codes of kinds or families; {@code other} = none that is known @param from id of the source @param seen where in it; may be null */
  public record KindSign(Pattern regex, List<String> kinds, String from, String seen) {}

  /** @param code how it begins, without separators @param brand may be null @param kind may be null @param attributes may be missing */
  public record Series(Pattern code, String brand, String kind, Map<String, String> attributes, String from, String seen) {
    public Series {
      attributes = Lexicon.orEmpty(attributes);
    }
  }

  public record Fact(String attribute, AttributeType.Rule rule) {}

  public record Measure(Pattern regex, String from, String seen) {}

  /** @throws IllegalStateException if the data are not there or not readable */
  public static TitleLexicon argentine() {
    try (var in = TitleLexicon.class.getResourceAsStream("/lexicon/es-AR/titles.json")) {
      return Wire.read(Objects.requireNonNull(in, "lexicon/es-AR/titles.json").readAllBytes(), TitleLexicon.class);
    } catch (IOException | Wire.UnreadableException e) {
      throw new IllegalStateException("The titles' lexicon cannot be read", e);
    }
  }
}
