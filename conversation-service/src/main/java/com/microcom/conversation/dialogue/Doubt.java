package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Found;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When taking one of the products found would be a guess: the buyer is shown some and chooses. */
final class Doubt {
  /** So many products fit what he says that any of them could be meant. */
  private static final int TOO_MANY_TO_CHOOSE_FROM = 10;
  /** A word of letters and figures. */
  static final Pattern CODE = Pattern.compile("(?=\\S*\\d)(?=\\S*\\p{L})\\S{4,}");
  private static final Pattern MEASURE = Pattern.compile("(?i)\\d+([.,]\\d+)?\\p{L}{1,6}|cat\\d\\w?|ddr\\d|ip\\d\\d|rj-?45");

  private Doubt() {}

  static boolean whichOne(Turn turn, Found found) {
    var words = Searching.words(turn);
    boolean vague = turn.things() == 1 && found.total() > TOO_MANY_TO_CHOOSE_FROM
        && Words.of(words).stream().noneMatch(w -> w.matches("(barat|economic|car)[oa]s?"));
    return vague || found.total() > 1 && namesCode(words) && found.products().stream().noneMatch(p -> isNamed(p.model(), words));
  }

  /** "dame 2 ds-2ce16": several begin with it. */
  static boolean namesCode(String words) {
    return CODE.matcher(words).results().map(r -> r.group()).anyMatch(word -> !MEASURE.matcher(word).matches());
  }

  private static boolean isNamed(String model, String words) {
    return model != null && !model.isBlank() && squeezed(words).contains(squeezed(model));
  }

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
