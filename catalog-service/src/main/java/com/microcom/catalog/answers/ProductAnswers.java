package com.microcom.catalog.answers;

import com.microcom.catalog.answers.PropertyAnswers.AskedFor;
import com.microcom.catalog.answers.PropertyAnswers.Said;
import com.microcom.catalog.lexicon.PlainText;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import com.microcom.contracts.text.ArgentineFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers about one product, or about each of a few. */
final class ProductAnswers {
  private static final int MOST_LINES = 5;
  /** Who asks like this looks for products: a search, not a question about one. */
  private static final Pattern LOOKS_FOR = Pattern.compile("\\b(?:tenes|tienen|tendr\\w+|hay|busco|buscando|quiero|quisiera|necesito|venden|vendes|mostrame|pasame|recomend\\w+)\\b");

  private static final Pattern ORDERS = Pattern.compile(
      "\\b(?:sumame|sumale|agrega\\w*|poneme|pone|dame|mandame|cerrame|llevo|confirm\\w+|anota\\w*|sacame|saca|barat\\w+|economic\\w+|total|presupuesto|cuanto (?:sale|salen|cuesta|cuestan|vale))\\b");

  private final Aspects aspects;
  private final Vocabulary vocabulary;
  private final PropertyAnswers properties;
  private final Quoting quoting;

  ProductAnswers(Aspects aspects, Vocabulary vocabulary) {
    this.aspects = aspects;
    this.vocabulary = vocabulary;
    this.properties = new PropertyAnswers(aspects, vocabulary);
    this.quoting = new Quoting(aspects, vocabulary);
  }

  /** @param explicitOnly those that were asked for by name, not those whose value alone was read */
  Optional<Answer> properties(Asking asking, boolean explicitOnly) {
    return switch (Subject.of(asking, vocabulary)) {
      case Subject.These(var sheets, var spokenOf) -> ofThese(asking, sheets, spokenOf, explicitOnly);
      case Subject.Which(var options) -> options.stream().anyMatch(s -> isAsked(s, asking, explicitOnly)) ? Optional.of(which(options)) : Optional.empty();
      case Subject.NotThere(var written) -> explicitOnly ? Optional.empty() : Optional.of(notThere(written));
      case Subject.Nothing() -> explicitOnly && ofNobody(asking) ? Optional.of(new Draft(AnswerTopic.PROPERTY).line("¿De qué producto? Pasame el modelo o el código y te digo.").clarify(List.of())) : Optional.empty();
    };
  }

  /** Everything that is known, or the sentence that has the words asked for. */
  Optional<Answer> inTheListsWords(Asking asking) {
    if (isNoQuestion(asking) || !(Subject.of(asking, vocabulary) instanceof Subject.These(var sheets, var spokenOf)) || sheets.size() > MOST_LINES) {
      return Optional.empty();
    }
    var topic = quoting.topic(asking.bare());
    var draft = new Draft(AnswerTopic.PROPERTY);
    var answered = false;
    for (var sheet : sheets) {
      var said = said(sheet, asking.bare(), topic, draft);
      said.ifPresent(s -> draft.line(sheet.name() + ": " + s).about(sheet));
      answered |= said.isPresent();
    }
    return answered ? Optional.of(draft.answered()) : Optional.empty();
  }

  /** A question about a product to which nothing is written. */
  Optional<Answer> notSaid(Asking asking, String text) {
    var topic = quoting.topic(asking.bare());
    var isQuestion = text.contains("?") || PlainText.words(asking.bare()).stream().map(PlainText.Word::word).anyMatch(aspects.cues()::contains);
    if (topic.isEmpty() || !isQuestion || isNoQuestion(asking) || !(Subject.of(asking, vocabulary) instanceof Subject.These(var sheets, var spokenOf))) {
      return Optional.empty();
    }
    var draft = new Draft(AnswerTopic.PROPERTY).line("La ficha de " + Wording.list(sheets.stream().limit(MOST_LINES).map(Sheet::name).toList()) + " no lo indica.");
    sheets.stream().limit(MOST_LINES).forEach(draft::about);
    return Optional.of(draft.unknown());
  }

  /** Read from the database for this answer. */
  Optional<Answer> priceOrStock(Asking asking) {
    var price = aspects.price().matcher(asking.bare()).find();
    var stock = aspects.stock().matcher(asking.bare()).find();
    if (!price && !stock || !quoting.topic(asking.bare()).isEmpty() || !(Subject.of(asking, vocabulary) instanceof Subject.These(var sheets, var spokenOf)) || sheets.size() > MOST_LINES) {
      return Optional.empty();
    }
    var draft = new Draft(AnswerTopic.PROPERTY);
    for (var sheet : sheets) {
      var said = price ? price(sheet) : stock(sheet);
      draft.line(sheet.name() + ": " + said + ".").about(sheet).fact(new Fact(sheet.product().sku(), price ? "price" : "available", price ? "el precio" : "el stock", said, FactOrigin.CATALOGUE, ""));
    }
    return Optional.of(draft.answered());
  }

  private static String price(Sheet sheet) {
    return sheet.product().price() == null ? "el precio es a consultar" : ArgentineFormat.money(sheet.product().price()) + " con IVA";
  }

  private static String stock(Sheet sheet) {
    return sheet.stocked().available() == 0 ? "ahora no hay stock" : "hay " + Wording.units(sheet.stocked().available()) + " en stock";
  }

  /** About no product that was pointed at, and in words of who looks for one or orders: what was shown before is not meant. */
  private static boolean isNoQuestion(Asking asking) {
    return asking.pointedAt().isEmpty() && (LOOKS_FOR.matcher(asking.bare()).find() || ORDERS.matcher(asking.bare()).find());
  }

  private Optional<String> said(Sheet sheet, String bare, List<String> topic, Draft draft) {
    if (aspects.summary().stream().anyMatch(s -> s.matcher(bare).find())) {
      var parts = new ArrayList<String>(List.of(sheet.product().title()));
      parts.addAll(sheet.sentences());
      parts.forEach(p -> draft.fact(new Fact(sheet.product().sku(), "summary", "la ficha", p, p.equals(sheet.product().title()) ? FactOrigin.TITLE : FactOrigin.DESCRIPTION, p)));
      return Optional.of(String.join(". ", parts) + ".");
    }
    return quoting.sentence(sheet, topic).map(sentence -> {
      var origin = sentence.equals(sheet.product().title()) ? FactOrigin.TITLE : FactOrigin.DESCRIPTION;
      draft.fact(new Fact(sheet.product().sku(), "quote", "la ficha", sentence, origin, sentence));
      return "la ficha dice «" + sentence + "».";
    });
  }

  private Optional<Answer> ofThese(Asking asking, List<Sheet> sheets, String spokenOf, boolean explicitOnly) {
    var asked = asked(sheets.getFirst(), asking, explicitOnly);
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    var said = sheets.stream().map(s -> asked(s, asking, explicitOnly).stream().map(a -> properties.say(s, a, asking.bare())).toList()).toList();
    var texts = said.stream().map(all -> all.stream().map(s -> s.isKnown() + s.text()).toList()).distinct().toList();
    if (spokenOf != null && texts.size() == 1) {
      return Optional.of(written("Las " + sheets.size() + " " + spokenOf + " que tenemos", "esos modelos", sheets, said.getFirst(), true));
    }
    if (sheets.size() > MOST_LINES) {
      return Optional.of(which(sheets));
    }
    return Optional.of(sheets.size() == 1 ? written(sheets.getFirst().name(), sheets.getFirst().name(), sheets, said.getFirst(), false) : eachOf(sheets, said));
  }

  /** @param subject at the beginning of the line @param owner in "La ficha de …" */
  private static Answer written(String subject, String owner, List<Sheet> sheets, List<Said> said, boolean all) {
    var draft = new Draft(AnswerTopic.PROPERTY);
    sheets.forEach(draft::about);
    said.forEach(s -> draft.facts(s.facts()));
    var known = said.stream().filter(Said::isKnown).map(Said::text).toList();
    if (!known.isEmpty()) {
      draft.line(subject + ": " + String.join("; ", known) + ".");
    }
    var unknown = said.stream().filter(s -> !s.isKnown()).map(Said::text).toList();
    if (!unknown.isEmpty()) {
      draft.line("La ficha de " + owner + " no indica " + Wording.list(unknown) + ".");
    }
    return known.isEmpty() ? draft.unknown() : draft.answered();
  }

  private static Answer eachOf(List<Sheet> sheets, List<List<Said>> said) {
    var draft = new Draft(AnswerTopic.PROPERTY);
    var known = false;
    for (var i = 0; i < sheets.size(); i++) {
      var parts = said.get(i).stream().map(s -> s.isKnown() ? s.text() : "la ficha no indica " + s.text()).toList();
      draft.line("• " + sheets.get(i).name() + ": " + (parts.isEmpty() ? "la ficha no lo indica" : String.join("; ", parts))).about(sheets.get(i));
      said.get(i).forEach(s -> draft.facts(s.facts()));
      known |= said.get(i).stream().anyMatch(Said::isKnown);
    }
    return known ? draft.answered() : draft.unknown();
  }

  private boolean isAsked(Sheet sheet, Asking asking, boolean explicitOnly) {
    return !asked(sheet, asking, explicitOnly).isEmpty();
  }

  private List<AskedFor> asked(Sheet sheet, Asking asking, boolean explicitOnly) {
    var asked = properties.asked(sheet.product().kind(), asking.bare());
    return explicitOnly && asked.stream().noneMatch(AskedFor::explicit) ? List.of() : asked;
  }

  private boolean ofNobody(Asking asking) {
    return !LOOKS_FOR.matcher(asking.bare()).find() && aspects.aspects().stream().anyMatch(a -> a.isAsked(asking.bare()));
  }

  private static Answer which(List<Sheet> options) {
    return new Draft(AnswerTopic.PROPERTY).line("¿De cuál? " + Wording.list(options.stream().limit(MOST_LINES).map(Sheet::name).toList()) + (options.size() > MOST_LINES ? ", entre otros." : ".")).clarify(options);
  }

  private static Answer notThere(String written) {
    return new Draft(AnswerTopic.PROPERTY).line("No encuentro " + written + " en el catálogo. ¿Me pasás el código completo?").clarify(List.of());
  }
}
