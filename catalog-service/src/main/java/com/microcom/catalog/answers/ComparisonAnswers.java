package com.microcom.catalog.answers;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import com.microcom.contracts.text.ArgentineFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two or three products side by side: what differs, attribute by attribute, price and stock of this moment, and who each is for. */
final class ComparisonAnswers {
  private static final int MOST = 3;
  private static final int SAME_SAID = 4;
  /** As bad for a comparison as three attributes that differ. */
  private static final int OUT_OF_STOCK = 6;
  private static final String NOT_SAID = "no indica";
  private static final Pattern ASKED = Pattern.compile(
      "\\b(?:diferencias?|difieren?|distint[oa]s?|compar\\w+|vs|versus|cual (?:me |te |nos )?(?:conviene|conviente|recomend\\w+|es mejor|elijo|elegis|llevo|compro)|cual de (?:l[oa]s|es[ao]s|est[ao]s)|mejor (?:la|el) .+ o (?:la|el)|que (?:tiene|cambia) .+ (?:que no|respecto|contra))\\b");

  private final Aspects aspects;
  private final Vocabulary vocabulary;

  ComparisonAnswers(Aspects aspects, Vocabulary vocabulary) {
    this.aspects = aspects;
    this.vocabulary = vocabulary;
  }

  boolean isAsked(Asking asking) {
    var either = asking.mentions().size() > 1 && asking.plain().matches(".* o .*") && !asking.plain().matches(".*\\b(?:tenes|tienen|hay|quiero|dame|mandame|precio)\\b.*");
    return ASKED.matcher(asking.plain()).find() || either;
  }

  Answer answer(Asking asking) {
    var draft = new Draft(AnswerTopic.COMPARISON);
    var missing = asking.mentions().stream().filter(m -> m.products().isEmpty()).map(Asking.Mention::written).toList();
    if (!missing.isEmpty()) {
      return draft.line("No encuentro " + Wording.list(missing) + " en el catálogo. ¿Me pasás el código completo?").clarify(List.of());
    }
    var sheets = chosen(asking, draft);
    if (sheets.size() < 2) {
      return draft.line("¿Qué productos comparo? Decime los códigos o los números de la lista.").clarify(sheets.isEmpty() ? asking.shown() : asking.shown().stream().filter(s -> !sheets.contains(s)).toList());
    }
    return sheets.size() > MOST ? draft.line("¿Cuáles comparo? Decime dos o tres.").clarify(sheets) : compared(draft, sheets);
  }

  /** A beginning that fits several models: the one most like the other side is taken, and it is said which. */
  private List<Sheet> chosen(Asking asking, Draft draft) {
    var groups = asking.mentions().stream().map(m -> Subject.narrowed(m, asking)).toList();
    if (groups.isEmpty()) {
      return asking.named().size() > 1 ? asking.named() : Asking.distinct(Stream.of(asking.named(), asking.shown()).flatMap(List::stream));
    }
    if (groups.size() == 1 && asking.mentions().getFirst().isVague() && asking.named().isEmpty()) {
      return groups.getFirst();
    }
    if (groups.size() == 1) {
      return Asking.distinct(Stream.of(groups.getFirst().subList(0, 1), asking.named().isEmpty() ? asking.chosen() : asking.named()).flatMap(List::stream));
    }
    var taken = new ArrayList<Sheet>();
    for (var i = 0; i < groups.size(); i++) {
      var against = taken.isEmpty() ? groups.get(1) : taken;
      var best = groups.get(i).stream().filter(s -> !taken.contains(s)).min(Comparator.comparing((Sheet s) -> against.stream().mapToInt(o -> unlike(s, o)).min().orElse(0)).thenComparing(s -> s.product().sku()));
      best.ifPresent(taken::add);
      if (groups.get(i).size() > 1) {
        draft.line("De %s hay %d modelos; tomo %s.".formatted(asking.mentions().get(i).written(), groups.get(i).size(), best.map(Sheet::name).orElse("")));
      }
    }
    return taken;
  }

  /** What is out of stock or without a price is worse to compare with. */
  private int unlike(Sheet a, Sheet b) {
    var names = new LinkedHashSet<>(a.product().certainAttributes().keySet());
    names.addAll(b.product().certainAttributes().keySet());
    var differences = (int) names.stream().filter(n -> !Objects.equals(a.product().certainAttributes().get(n), b.product().certainAttributes().get(n))).count();
    return differences * 2 + (a.product().kind().equals(b.product().kind()) ? 0 : 20) + (a.stocked().available() > 0 && b.stocked().available() > 0 ? 0 : OUT_OF_STOCK) + (a.product().price() == null ? OUT_OF_STOCK : 0);
  }

  private Answer compared(Draft draft, List<Sheet> sheets) {
    draft.line(Wording.list(sheets.stream().map(Sheet::name).toList()) + ":");
    sheets.forEach(s -> draft.about(s).fact(new Fact(s.product().sku(), "model", "el modelo", s.name(), FactOrigin.TITLE, s.product().title())));
    var kinds = sheets.stream().map(s -> s.product().kind()).distinct().toList();
    if (kinds.size() > 1) {
      draft.line("• Son cosas distintas: " + sheets.stream().map(s -> vocabulary.lexicon().kind(s.product().kind()).map(k -> k.singular()).orElse(s.product().title())).collect(Collectors.joining(" / ")));
    }
    var same = new ArrayList<String>();
    vocabulary.attributesOf(Set.copyOf(kinds)).stream().filter(a -> a.weight() > 0 && sheets.stream().allMatch(s -> s.has(a))).sorted(Comparator.comparingInt(AttributeType::weight).reversed()).forEach(a -> row(draft, sheets, a, same));
    draft.line("• Precio: " + sheets.stream().map(s -> price(s, draft)).collect(Collectors.joining(" / ")));
    draft.line("• Stock: " + sheets.stream().map(s -> stock(s, draft)).collect(Collectors.joining(" / ")));
    if (!same.isEmpty()) {
      draft.line("Iguales en: " + Wording.list(same.stream().limit(SAME_SAID).toList()) + ".");
    }
    sheets.stream().map(s -> advice(s, sheets)).filter(a -> !a.isEmpty()).forEach(draft::line);
    return draft.answered();
  }

  private static void row(Draft draft, List<Sheet> sheets, AttributeType attribute, List<String> same) {
    var known = sheets.stream().map(s -> s.known(attribute)).toList();
    if (known.stream().allMatch(Optional::isEmpty)) {
      return;
    }
    var values = known.stream().map(k -> k.map(v -> v.spoken().isEmpty() ? v.value().equals("true") ? "sí" : v.value().equals("false") ? "no" : v.value() : v.spoken()).orElse(NOT_SAID)).toList();
    for (var i = 0; i < sheets.size(); i++) {
      var sheet = sheets.get(i);
      var said = values.get(i);
      known.get(i).ifPresent(k -> draft.fact(sheet.fact(attribute.name(), attribute.noun(), k, said)));
    }
    if (Set.copyOf(values).size() == 1) {
      same.add(values.getFirst());
    } else {
      draft.line("• " + Wording.heading(attribute.noun()) + ": " + String.join(" / ", values));
    }
  }

  private static String price(Sheet sheet, Draft draft) {
    var said = sheet.product().price() == null ? "a consultar" : ArgentineFormat.money(sheet.product().price());
    draft.fact(new Fact(sheet.product().sku(), "price", "el precio", said, FactOrigin.CATALOGUE, ""));
    return said;
  }

  private static String stock(Sheet sheet, Draft draft) {
    var said = sheet.stocked().available() == 0 ? "sin stock" : Wording.units(sheet.stocked().available());
    draft.fact(new Fact(sheet.product().sku(), "available", "el stock", said, FactOrigin.CATALOGUE, ""));
    return said;
  }

  /** "X te conviene si necesitás audio o cuidás el presupuesto." Only by what the lists of both say. */
  private String advice(Sheet sheet, List<Sheet> all) {
    var reasons = new ArrayList<String>();
    var others = all.stream().filter(s -> s != sheet).toList();
    aspects.better().forEach((attribute, byValue) -> sheet.known(attribute).map(k -> byValue.get(k.value())).filter(Objects::nonNull)
        .filter(r -> others.stream().allMatch(o -> o.known(attribute).map(k -> !byValue.containsKey(k.value())).orElse(!attribute.equals("outdoor") && o.attribute(attribute).isPresent())))
        .ifPresent(reasons::add));
    aspects.more().forEach((attribute, reason) -> {
      if (sheet.known(attribute).isPresent() && others.stream().allMatch(o -> o.known(attribute).isPresent() && number(sheet, attribute).compareTo(number(o, attribute)) > 0)) {
        reasons.add(reason);
      }
    });
    if (sheet.product().price() != null && others.stream().allMatch(o -> o.product().price() != null && sheet.product().price().compareTo(o.product().price()) < 0)) {
      reasons.add("cuidás el presupuesto");
    }
    return reasons.isEmpty() ? "" : sheet.name() + " te conviene si " + reasons.stream().distinct().collect(Collectors.joining(" o ")) + ".";
  }

  private static BigDecimal number(Sheet sheet, String attribute) {
    return new BigDecimal(sheet.known(attribute).orElseThrow().value());
  }
}
