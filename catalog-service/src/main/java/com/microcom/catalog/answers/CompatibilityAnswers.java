package com.microcom.catalog.answers;

import com.microcom.catalog.answers.CompatibilityRules.Rule;
import com.microcom.catalog.answers.CompatibilityRules.Verdict;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** "¿Anda con mi DVR?", "¿este disco sirve para el grabador?": by the rules of what works with what, with the rule said. */
final class CompatibilityAnswers {
  private static final Pattern ASKED = Pattern.compile(
      "\\b(?:anda\\w*|funcion\\w+|sirv\\w+|compatib\\w+|va|van|conect\\w+|enchuf\\w+|usar\\w*|poner\\w*|pongo|entra|entran|soporta|soportan|banca|lee|toma|agarra|reconoce|acepta|admite|alimenta)\\b");
  private static final Pattern CONNECTOR = Pattern.compile("\\b(?:con|para|en|a|al|de|pa)\\b(?: (?:el|la|los|las|un|una|mi|mis|ese|esa|este|esta|esos|esas|estos|estas|l[oa]s? que (?:llevo|elegi|tengo)|\\d+))* ?$");
  /** "¿Cuántas cámaras soporta?" asks for a number. */
  private static final Pattern HOW_MANY = Pattern.compile("\\bcuant[oa]s?\\b");
  private static final Pattern OWN = Pattern.compile("\\b(?:mi|mis|tengo|compre|me compre)\\b");

  private final CompatibilityRules rules;
  private final CompatibilityChecks checks;
  private final Vocabulary vocabulary;

  CompatibilityAnswers(CompatibilityRules rules, Vocabulary vocabulary) {
    this.rules = rules;
    this.checks = new CompatibilityChecks();
    this.vocabulary = vocabulary;
  }

  /** @param other null = only its kind is known @param kind of the other */
  record Pair(Sheet one, Sheet other, String kind, Rule rule) {}

  /** Empty = it is not asked, or no rule speaks of such a pair. */
  Optional<Answer> answer(Asking asking) {
    return ASKED.matcher(asking.bare()).find() && !HOW_MANY.matcher(asking.bare()).find() ? pair(asking).map(this::told) : Optional.empty();
  }

  private Optional<Pair> pair(Asking asking) {
    var pointed = asking.pointedAt();
    if (pointed.size() >= 2 && asking.mentions().stream().noneMatch(Asking.Mention::isVague)) {
      return ruled(pointed.get(0), pointed.get(1));
    }
    var others = otherKinds(asking.bare());
    if (others.isEmpty()) {
      return Optional.empty();
    }
    var one = asking.around().stream().filter(s -> !others.contains(s.product().kind()) && others.stream().anyMatch(k -> rules.between(s.product().kind(), k).isPresent())).findFirst();
    if (one.isEmpty()) {
      return Optional.empty();
    }
    // "mi DVR" is one that we do not know, unless it is in the cart.
    var known = OWN.matcher(asking.bare()).find() ? asking.chosen() : asking.around();
    var other = known.stream().filter(s -> s != one.get() && others.contains(s.product().kind())).findFirst();
    return other.map(o -> ruled(one.get(), o)).orElseGet(() -> others.stream().filter(k -> rules.between(one.get().product().kind(), k).isPresent()).findFirst()
        .map(k -> new Pair(one.get(), null, k, rules.between(one.get().product().kind(), k).orElseThrow())));
  }

  private Optional<Pair> ruled(Sheet one, Sheet other) {
    return rules.between(one.product().kind(), other.product().kind()).map(rule -> new Pair(one, other, other.product().kind(), rule));
  }

  /** Kinds behind "con", "para", "en el"; else all that are named. */
  private List<String> otherKinds(String bare) {
    var named = vocabulary.kindsIn(bare);
    var behind = named.stream().filter(n -> CONNECTOR.matcher(bare.substring(0, n.start())).find()).toList();
    return (behind.isEmpty() ? named : behind).stream().flatMap(n -> n.kinds().stream()).distinct().toList();
  }

  private Answer told(Pair pair) {
    var draft = new Draft(AnswerTopic.COMPATIBILITY).about(pair.one()).cite("answers/compatibility.json");
    if (pair.other() != null) {
      draft.about(pair.other());
    }
    draft.fact(new Fact(pair.one().product().sku(), "compatibility", "la regla", pair.rule().because(), FactOrigin.RULE, pair.rule().because()));
    var other = pair.other() == null ? "tu " + vocabulary.lexicon().kind(pair.kind()).map(k -> k.singular()).orElse("equipo") : pair.other().name();
    var quoted = quote(pair, draft);
    var verdict = quoted.isPresent() ? Verdict.yes : pair.rule().verdict();
    var because = quoted.orElse(pair.rule().because());
    var conditions = new ArrayList<String>();
    for (var check : pair.rule().checks()) {
      var result = checks.check(check, pair, draft);
      verdict = worse(verdict, result.verdict());
      result.told().ifPresent(conditions::add);
    }
    var names = pair.one().name() + " con " + other;
    switch (verdict) {
      case yes -> draft.line("Sí, " + names + ": " + because + ".");
      case no -> draft.line("No, " + names + (pair.rule().verdict() == Verdict.no ? ": " + because + "." : " no va:"));
      case ask -> draft.line(names + ": no te lo puedo asegurar, " + because + ".");
    }
    conditions.forEach(c -> draft.line("• " + c));
    return verdict == Verdict.ask ? draft.unknown() : draft.answered();
  }

  private Optional<String> quote(Pair pair, Draft draft) {
    if (pair.rule().quote() == null) {
      return Optional.empty();
    }
    for (var sheet : pair.other() == null ? List.of(pair.one()) : List.of(pair.one(), pair.other())) {
      var sentence = sheet.texts().filter(t -> pair.rule().quote().matcher(vocabulary.plain(t)).find()).findFirst();
      if (sentence.isPresent()) {
        draft.fact(new Fact(sheet.product().sku(), "quote", "la ficha", sentence.get(), FactOrigin.DESCRIPTION, sentence.get()));
        return Optional.of(pair.rule().quoteSays() + " («" + sentence.get() + "»)");
      }
    }
    return Optional.empty();
  }

  private static Verdict worse(Verdict a, Verdict b) {
    var both = EnumSet.of(a, b);
    return both.contains(Verdict.no) ? Verdict.no : both.contains(Verdict.ask) ? Verdict.ask : Verdict.yes;
  }
}
