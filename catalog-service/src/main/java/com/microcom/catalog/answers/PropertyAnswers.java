package com.microcom.catalog.answers;

import com.microcom.catalog.answers.Aspects.Aspect;
import com.microcom.catalog.answers.Sheet.Known;
import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.AttributeType.Asked;
import com.microcom.catalog.lexicon.AttributeType.Gate;
import com.microcom.catalog.lexicon.AttributeType.Reading;
import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.AttributeType.Type;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.rest.CatalogApi.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a product's list entry says about the properties that a text asks for. */
final class PropertyAnswers {
  private static final Pattern OPEN = Pattern.compile("\\b(?:cuant[oa]s?|que|cual(?:es)?|como|donde)\\b");
  private static final Pattern EITHER = Pattern.compile("\\w (?:o|u) \\w");

  private final Aspects aspects;
  private final Vocabulary vocabulary;

  PropertyAnswers(Aspects aspects, Vocabulary vocabulary) {
    this.aspects = aspects;
    this.vocabulary = vocabulary;
  }

  /** @param isKnown false = the list does not say; then {@code text} ends "La ficha no indica …" */
  record Said(boolean isKnown, String text, List<Fact> facts) {}

  /** Aspects with the value that was asked for, if one was. @param explicit by its own expression, not by a value alone */
  record AskedFor(Aspect aspect, Optional<String> value, boolean explicit) {}

  /** Of products of this kind; empty = no property is asked for. */
  List<AskedFor> asked(String kind, String bare) {
    var kinds = Set.of(kind);
    var asked = new LinkedHashMap<String, AskedFor>();
    var spokenOf = new HashSet<String>();
    var places = new ArrayList<int[]>();
    for (var aspect : aspects.aspects()) {
      var primary = primary(aspect, kind);
      if (primary.isPresent() && aspect.isAsked(bare) && !spokenOf.contains(primary.get().name())) {
        asked.put(primary.get().name(), new AskedFor(aspect, value(primary.get(), bare, kinds).map(Reading::value), true));
        spokenOf.addAll(aspect.attributes());
        places.addAll(aspect.places(bare));
      }
    }
    for (var attribute : vocabulary.attributesOf(kinds)) {
      // What was read as one thing is not read as another: "PoE" asks for PoE, not whether it is an IP camera.
      var value = value(attribute, bare, kinds).filter(v -> places.stream().noneMatch(p -> v.start() < p[1] && p[0] < v.end()));
      if (value.isPresent() && attribute.weight() > 0 && !spokenOf.contains(attribute.name())) {
        asked.put(attribute.name(), new AskedFor(ofAttribute(attribute, kind), value.map(Reading::value), false));
        places.add(new int[] {value.get().start(), value.get().end()});
      }
    }
    return List.copyOf(asked.values());
  }

  Said say(Sheet sheet, AskedFor asked, String bare) {
    var aspect = asked.aspect();
    var facts = new ArrayList<Fact>();
    var primary = sheet.attribute(aspect.attributes().getFirst());
    var known = primary.flatMap(sheet::known);
    var text = said(sheet, aspect, aspect.attributes().getFirst(), facts).orElse("");
    var others = aspect.attributes().stream().skip(1).map(name -> said(sheet, aspect, name, facts)).flatMap(Optional::stream).toList();
    if (known.isEmpty()) {
      return new Said(false, aspect.unknown() + (others.isEmpty() ? "" : ", pero sí que " + String.join(", ", others)), facts);
    }
    var yesOrNo = closed(primary.get(), asked, bare).map(value -> fulfils(primary.get(), value, known.get().value()) ? "sí, " : "no: ").orElse("");
    return new Said(true, yesOrNo + text + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")"), facts);
  }

  /** A value that is asked for with yes or no: "¿es de 4 mp?", "¿tiene audio?"; not "¿de cuántos mp es?". */
  private static Optional<String> closed(AttributeType attribute, AskedFor asked, String bare) {
    // "¿es para exterior o interior?" names both: there is no yes to it.
    if (EITHER.matcher(bare).find()) {
      return Optional.empty();
    }
    if (attribute.type() == Type.flag) {
      return asked.value().or(() -> Optional.of("true"));
    }
    return OPEN.matcher(bare).find() ? Optional.empty() : asked.value();
  }

  private static boolean fulfils(AttributeType attribute, String asked, String has) {
    if (attribute.isNumeric() && (attribute.gate() == Gate.atLeast || attribute.asked() == Asked.atLeast)) {
      return new BigDecimal(has).compareTo(new BigDecimal(asked)) >= 0;
    }
    return attribute.satisfying(asked).contains(has);
  }

  private static Optional<String> said(Sheet sheet, Aspect aspect, String name, List<Fact> facts) {
    var attribute = sheet.attribute(name);
    var known = attribute.flatMap(sheet::known);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    var said = words(attribute.get(), aspect, known.get());
    facts.add(sheet.fact(name, attribute.get().noun(), known.get(), known.get().spoken().isEmpty() ? said : known.get().spoken()));
    return Optional.of(said);
  }

  private static String words(AttributeType attribute, Aspect aspect, Known known) {
    var said = aspect.say(attribute.name(), known.value(), known.spoken());
    return said.isEmpty() ? attribute.noun() + ": " + (known.spoken().isEmpty() ? yesNo(known.value()) : known.spoken()) : said;
  }

  private static String yesNo(String value) {
    return value.equals("true") ? "sí" : value.equals("false") ? "no" : value;
  }

  private Optional<Reading> value(AttributeType attribute, String bare, Set<String> kinds) {
    return vocabulary.read(attribute, bare, Source.query, kinds);
  }

  private Optional<AttributeType> primary(Aspect aspect, String kind) {
    var inScope = aspect.scope() == null || vocabulary.lexicon().kindsOf(aspect.scope()).contains(kind);
    return vocabulary.lexicon().attribute(aspect.attributes().getFirst()).filter(a -> inScope && vocabulary.lexicon().kindsOf(a.scope()).contains(kind));
  }

  private Aspect ofAttribute(AttributeType attribute, String kind) {
    return aspects.aspects().stream()
        .filter(a -> a.attributes().getFirst().equals(attribute.name()) && primary(a, kind).isPresent())
        .findFirst()
        .orElseGet(() -> new Aspect(List.of(), null, List.of(attribute.name()), attribute.noun(), Map.of()));
  }
}
