package com.microcom.catalog.search;

import java.util.regex.Pattern;

/** What a "no" reaches: {@code que no sea dahua ni imou}, {@code sin poe}, {@code dahua no quiero}. */
final class Negation {
  private static final String FILLER = "(?:sean?|de|la|el|los|las|marca|una?|tipo|con|me gusta|quiero) ";
  private static final Pattern BEFORE = Pattern.compile("(?:^|\\W)(?:no|sin|salvo|excepto|menos|ni|nada de|evitar|excluyendo) (?:" + FILLER + ")*$");
  /** At the end of what is said; "hikvision no quiero dahua" refuses the other. */
  private static final Pattern BEHIND =
      Pattern.compile("^,? (?:no (?:quiero|queremos|quisiera|me (?:gustan?|sirven?|interesan?|convencen?)|va)|ni (?:loc[oa]|ahi)|descartad[oa]s?)(?: (?:gracias|por favor|ya lo tuve))?\\s*(?:[.,;!)]|y |pero |$)");
  private static final Pattern AND = Pattern.compile("\\s*(?:,|o|u|y|e|ni)(?: de)?\\s+");

  private final String plain;
  private int reachedUntil = -1;

  Negation(String plain) {
    this.plain = plain;
  }

  /** Asked in the order of the text: a list ("dahua o imou") stays negated as a whole. */
  boolean covers(int start, int end) {
    var direct = BEFORE.matcher(plain.substring(0, start)).find() || BEHIND.matcher(plain.substring(end)).find();
    var listed = reachedUntil >= 0 && reachedUntil < start && AND.matcher(plain.substring(reachedUntil, start)).matches();
    if (direct || listed) {
      reachedUntil = end;
      return true;
    }
    return false;
  }
}
