package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.lexicon.Vocabulary.NamedKinds;
import java.util.Set;
import java.util.regex.Pattern;

/** What a kind that is named has to do with what is wanted: {@code switch de 8 que alimente cámaras} is a switch. */
enum NamedRole {
  /** The first thing that is said. */
  FIRST,
  /** Said for itself, behind other words. */
  SAID,
  /** In a clause that tells more of something else: {@code que alimente cámaras}. */
  SUBORDINATE,
  /** What it goes with, is part of, or has as a part: {@code para la cámara}, {@code de la compu}, {@code con parlante}. */
  COMPLEMENT;

  private static final String DETERMINER = "(?:la|el|las|los|una?|unas|unos|mi|mis|tu|tus|esa|ese|esas|esos|otra|otro|cada|varias|varios|cualquier|nuestra|nuestro|\\d+)";
  private static final String GOING_WITH = "(?:para|pa|compatibles? con|que (?:ande|anden|funcione|sirva)n? (?:con|para)|tengo|tenemos)(?: " + DETERMINER + ")*";
  private static final Pattern WITH = Pattern.compile("\\b" + GOING_WITH + " $");
  private static final Pattern BEHIND_PREPOSITION = Pattern.compile(
      "\\b(?:" + GOING_WITH + "|mis?|nuestr[oa]s?"
          + "|(?:de|a|en|con|por|sobre|desde|al lado de|atras de|adentro de|dentro de)(?: " + DETERMINER + ")+|del|al"
          + "|(?:por|con|sin|teng?an?|tienen?|traig?an?|incluy[ea]n?)(?: (?:" + DETERMINER + "|gb|gigas?|de|mas))*) $");
  /** "La pc no agarra wifi": what has the trouble is there already. */
  private static final Pattern IN_TROUBLE = Pattern.compile("^(?: de \\w+)?(?: ya)? no (?!pas|super|cuest|sal[eg]|mas)\\w+");
  private static final Set<String> SUBORDINATORS = Set.of("que", "para", "pa", "con", "sin", "si", "donde", "cuando", "porque", "ver", "lo", "quien");

  /** What it has to go with, and nothing else: "para la DS-2CE16D0T". */
  static boolean isGoingWith(String plain, int at) {
    return WITH.matcher(plain.substring(0, at)).find();
  }

  static boolean isComplement(String plain, int at) {
    return BEHIND_PREPOSITION.matcher(plain.substring(0, at)).find();
  }

  static NamedRole of(NamedKinds named, String plain, Clauses clauses, Vocabulary vocabulary) {
    if (isComplement(plain, named.start()) || IN_TROUBLE.matcher(plain.substring(named.end())).find()) {
      return COMPLEMENT;
    }
    if (isFirst(plain.substring(0, named.start()), vocabulary)) {
      return FIRST;
    }
    var before = PlainText.words(plain.substring(clauses.startOf(named.start()), named.start()));
    // "que camaras tenes" asks for cameras.
    var told = before.stream().limit(Math.max(0, before.size() - 1)).anyMatch(w -> SUBORDINATORS.contains(w.word()));
    return told ? SUBORDINATE : SAID;
  }

  /** Nothing before it but greetings, figures, "quiero un…" and a brand. */
  private static boolean isFirst(String before, Vocabulary vocabulary) {
    var brands = vocabulary.brandsIn(before);
    return PlainText.words(before).stream()
        .filter(w -> brands.stream().noneMatch(b -> b.start() <= w.start() && w.end() <= b.end()))
        .allMatch(w -> w.word().matches("\\d+") || vocabulary.saysNothing(w.word()) && !SUBORDINATORS.contains(w.word()));
  }
}
