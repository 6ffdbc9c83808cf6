package com.microcom.conversation.dialogue;

import static java.util.Map.entry;

import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Question;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.CartLine;
import com.microcom.conversation.understanding.Intent;
import com.microcom.conversation.understanding.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Questions about products and about the company. The catalogue answers them from what is written there; here it is decided which
 * products are meant, and what follows: an offer, a question back, a person.
 */
final class AnsweringQuestions {
  private static final Set<String> OUTCOMES =
      Set.of("told", "told-company", "told-no-figure", "compared", "not-written", "which", "incomplete", "no-such", "nothing", "not-in-data", "search", "none", "asked", "no-info", "unavailable");
  /** "anda con el DVR-208G?" asks it of what was spoken of last, whose code has to stand beside the other one. */
  private static final Pattern WITH_ANOTHER = Pattern.compile("^(?:y |pero |che,? )?(?:me )?(?:anda|andan|funciona|funcionan|sirve|sirven|va|van|es compatible|son compatibles|la puedo|lo puedo|se puede)\\b.*\\b(?:con|al?|en)\\b.*");

  private static final Set<String> UNANSWERED = Set.of("not-written", "not-in-data", "which", "incomplete", "nothing", "asked", "search");
  private static final Pattern WARRANTY = Pattern.compile("(?i)\\bgarant[ií]a");
  private static final String COST = "¿Cuánto cuesta el envío?";
  private static final String TIME = "¿Cuánto tarda el envío?";
  /** The topics of {@link Intent#BUSINESS_INFO} as plain questions. */
  private static final Map<String, String> PLAINLY = Map.ofEntries(entry("envio", "¿Hacen envíos?"), entry("envio-costo", COST), entry("envio-plazo", TIME), entry("envio-costo-plazo", COST + " " + TIME),
      entry("envio-retiro", "¿Puedo retirar?"), entry("ubicacion", "¿Cuál es la dirección?"), entry("horario", "¿Qué horario de atención tienen?"),
      entry("garantia", "¿Qué garantía tienen los productos?"), entry("factura", "¿Hacen factura?"), entry("contacto", "¿Cuál es el contacto?"), entry("instalacion", "¿Hacen instalaciones?"));

  /** They stand right above. */
  private static final Outcome WHICH_OF_THOSE = Outcome.of("which").with("answer", "¿De cuál me preguntás?").with("products", "");

  private final Catalog catalog;

  AnsweringQuestions(Catalog catalog) {
    this.catalog = catalog;
  }

  void addTo(Actions actions) {
    actions
        .add("answer", OUTCOMES, this::answer)
        .add("answer-again", OUTCOMES, this::answerAgain);
  }

  private Outcome answer(Turn turn, Map<String, Object> args) {
    if ("company".equals(args.get("about"))) {
      var told = aboutTheCompany(turn);
      return saysNoFigure(turn, told) ? told.renamed("told-no-figure") : told;
    }
    var pointed = turn.slots().references().stream().map(r -> Pointing.at(r, turn.conversation())).toList();
    if (pointed.stream().anyMatch(Pointing.Found.NoSuch.class::isInstance) && turn.slots().references().stream().anyMatch(Reference.Ordinal.class::isInstance)) {
      return Telling.noSuch(turn);
    }
    var named = pointed.isEmpty() ? spokenOf(turn) : pointed.stream().flatMap(AnsweringQuestions::skus).distinct().toList();
    var told = ask(turn, question(turn, withItsCode(turn, named), named), named);
    return UNANSWERED.contains(told.name()) && WARRANTY.matcher(turn.act().phrase()).find() ? warranty(turn, told) : told;
  }

  /** The list says nothing of it, but the company does, of all products. */
  private Outcome warranty(Turn turn, Outcome told) {
    var company = ask(turn, Question.of(PLAINLY.get("garantia")), List.of());
    if (!company.name().equals("told-company")) {
      return told;
    }
    turn.change(c -> c.withSession(OpenQuestion.closed(c.session())));
    return company;
  }

  /** He asked how much or how soon, and nothing else; the company's text has no number: a person has it. */
  private static boolean saysNoFigure(Turn turn, Outcome told) {
    return isExact(turn) && turn.things() == 1 && told.name().equals("told-company") && !"envio-retiro".equals(turn.slots().aspect())
        && told.values().get("answer").chars().noneMatch(Character::isDigit);
  }

  /** What he says finds a text or not; where it is clear what he wants to know (a price, a time), the text about that is told as well. */
  private Outcome aboutTheCompany(Turn turn) {
    var question = Question.of(turn.act().phrase());
    var plainly = plainly(turn);
    var asked = catalog.answer(question);
    boolean unknown = asked instanceof Remote.Answered<Answer>(var said) && said.outcome() == AnswerOutcome.UNKNOWN;
    if (plainly == null || !unknown && !isExact(turn)) {
      return told(turn, question, List.of(), asked);
    }
    var exactly = ask(turn, Question.of(plainly), List.of());
    if (unknown || !exactly.name().equals("told-company")) {
      return unknown ? exactly : told(turn, question, List.of(), asked);
    }
    var first = told(turn, question, List.of(), asked);
    var texts = Stream.of(first, exactly).map(outcome -> outcome.values().getOrDefault("answer", "")).filter(text -> !text.isEmpty()).distinct().toList();
    return first.name().equals("told-company") ? first.with("answer", String.join("\n", texts)) : exactly;
  }

  private static boolean isExact(Turn turn) {
    return turn.slots().aspect() != null && turn.slots().aspect().startsWith("envio-");
  }

  /** "llega a Neuquén y en cuántos días?": words that no text has, of a topic that one may well be about. Null = no such topic. */
  private static String plainly(Turn turn) {
    return turn.act().intent() == Intent.PAYMENT_METHODS ? "¿Qué medios de pago aceptan?" : turn.slots().aspect() == null ? null : PLAINLY.get(turn.slots().aspect());
  }

  /** What was asked before, with the product or the figures that it lacked. */
  private Outcome answerAgain(Turn turn) {
    var open = turn.openQuestion();
    if (open == null) {
      return Outcome.of("nothing");
    }
    var named = turn.slots().references().stream().map(r -> Pointing.at(r, turn.conversation())).flatMap(AnsweringQuestions::skus).toList();
    return ask(turn, question(turn, named.isEmpty() ? open.text() + "\n" + turn.act().phrase() : open.text(), named), named);
  }

  /** "¿Y tiene audio?" is asked of what was spoken of last; a comparison names its own. */
  private static List<Sku> spokenOf(Turn turn) {
    var focus = turn.conversation().focus();
    return focus == null || turn.act().intent() == Intent.COMPARE || turn.slots().query() != null ? List.of() : List.of(focus);
  }

  private static String withItsCode(Turn turn, List<Sku> named) {
    var phrase = turn.act().phrase();
    boolean withAnother = named.size() == 1 && turn.slots().references().isEmpty() && Doubt.namesCode(phrase)
        && WITH_ANOTHER.matcher(phrase.strip().toLowerCase(Locale.ROOT)).matches();
    return !withAnother ? phrase
        : model(turn, named.getFirst()).filter(model -> !phrase.contains(model)).map(model -> model + " " + phrase).orElse(phrase);
  }

  private static Optional<String> model(Turn turn, Sku sku) {
    var conversation = turn.conversation();
    return conversation.cart().line(sku).map(CartLine::model).or(() -> conversation.shown().item(sku).map(i -> i.product().model())).filter(model -> !model.isBlank());
  }

  private static Question question(Turn turn, String text, List<Sku> named) {
    var conversation = turn.conversation();
    var units = turn.slots().quantity() != null ? turn.slots().quantity() : conversation.shown().quantity() != null ? conversation.shown().quantity() : 0;
    return new Question(text, named, conversation.cart().lines().stream().map(CartLine::sku).toList(),
        conversation.shown().items().stream().map(i -> i.product().sku()).distinct().toList(), units);
  }

  private Outcome ask(Turn turn, Question question, List<Sku> named) {
    return told(turn, question, named, catalog.answer(question));
  }

  private Outcome told(Turn turn, Question question, List<Sku> named, Remote<Answer> answered) {
    return Outcome.when(answered, answer -> answer.topic() == AnswerTopic.NONE ? notRecognised(turn, named) : switch (answer.outcome()) {
      case ANSWERED -> answered(turn, answer);
      case UNKNOWN -> focused(turn, answer, Outcome.of("not-written"));
      case CLARIFY -> lacking(turn, question, answer);
    });
  }

  private Outcome answered(Turn turn, Answer answer) {
    if (answer.topic() == AnswerTopic.COMPANY) {
      return Outcome.of("told-company").with("answer", answer.text());
    }
    if (answer.topic() == AnswerTopic.RANGE) {
      return Outcome.of("told-company").with("answer", answer.text()).with(TellingTheRange.buttons(answer));
    }
    return Outcome.when(catalog.lookup(answer.skus()), products -> answer.topic() == AnswerTopic.COMPARISON && products.size() > 1
        ? compared(turn, answer, inOrder(answer.skus(), products)) : focused(turn, answer, Outcome.of("told").with("offer", offer(turn, answer, products))));
  }

  /** They stand there with numbers, so that "la primera" can be said. */
  private static Outcome compared(Turn turn, Answer answer, List<Product> products) {
    return Outcome.of("compared").with("answer", answer.text()).with("choices", Wording.choices(turn.list(products, null, products.size(), products.size(), null)));
  }

  private static List<Product> inOrder(List<Sku> order, List<Product> products) {
    return order.stream().flatMap(sku -> products.stream().filter(p -> p.sku().equals(sku))).toList();
  }

  /** One product that can be had is offered; of several the buyer says which. */
  private static String offer(Turn turn, Answer answer, List<Product> products) {
    boolean one = answer.skus().size() == 1 && products.size() == 1;
    if (!one || products.getFirst().price() == null || products.getFirst().available() == 0) {
      return "";
    }
    var product = products.getFirst();
    boolean there = PuttingIntoTheCart.inCart(turn, product) > 0;
    if (!there) {
      turn.offer(product.sku(), 1);
    }
    return there ? "" : Wording.priceAndStock(product) + "\n¿Lo sumo al carrito?";
  }

  private static Outcome focused(Turn turn, Answer answer, Outcome outcome) {
    if (answer.skus().size() == 1) {
      turn.focus(answer.skus().getFirst());
    }
    return outcome.with("answer", answer.text());
  }

  private Outcome lacking(Turn turn, Question question, Answer answer) {
    boolean describes = answer.topic() == AnswerTopic.PROPERTY && answer.options().isEmpty() && question.named().isEmpty() && turn.act().intent() == Intent.PRODUCT_QUESTION && turn.slots().query() != null;
    if (describes) {
      return Outcome.of("search"); // "la notebook Dell viene con SSD?": which ones there are says more than "¿de qué producto?"
    }
    if (answer.options().isEmpty() && turn.missed() != null) {
      return turn.missed();
    }
    var open = new OpenQuestion(question.text(), !answer.options().isEmpty());
    turn.change(c -> c.withSession(open.in(c.session())));
    if (answer.options().isEmpty()) {
      return Outcome.of("incomplete").with("answer", answer.text());
    }
    var skus = answer.options().stream().map(o -> o.sku()).toList();
    var shown = turn.conversation().shown().items().stream().filter(i -> skus.contains(i.product().sku())).toList();
    // Their names stand in the list with its numbers; they are not said twice.
    boolean lists = answer.options().stream().allMatch(o -> answer.text().contains(o.label()));
    var which = Outcome.of("which").with("answer", lists ? "¿De cuál me preguntás?" : answer.text());
    return shown.size() == skus.size()
        ? which.with("products", turn.hasListed() ? "" : Wording.choices(shown))
        : Outcome.when(catalog.lookup(skus), products -> which.with("products", Wording.choices(turn.list(inOrder(skus, products), null, products.size(), products.size(), null))));
  }

  /** No question that the catalogue knows: about a product its data are told as they are; else he may want to be shown some. */
  private Outcome notRecognised(Turn turn, List<Sku> named) {
    var act = turn.act();
    if (act.intent() == Intent.BUSINESS_INFO || act.intent() == Intent.PAYMENT_METHODS) {
      return Outcome.of("no-info");
    }
    if (act.intent() == Intent.COMPARE) {
      return Outcome.of("nothing");
    }
    if (named.size() != 1) {
      return turn.slots().query() != null ? Outcome.of("search") : turn.missed() != null ? turn.missed() : turn.hasListed() ? WHICH_OF_THOSE : turn.hasAskedBack() ? Outcome.of("asked") : Outcome.of("nothing");
    }
    return Outcome.when(catalog.lookup(named), found -> {
      if (found.isEmpty()) {
        return Outcome.of("nothing");
      }
      var product = found.getFirst();
      turn.focus(product.sku());
      return Outcome.of("not-in-data").with("title", Wording.title(product.title()))
          .with("facts", product.feature() == null || product.feature().isBlank() ? product.title() : product.feature());
    });
  }

  private static Stream<Sku> skus(Pointing.Found found) {
    return switch (found) {
      case Pointing.Found.One(var sku) -> Stream.of(sku);
      case Pointing.Found.Several(var skus) -> skus.stream();
      case Pointing.Found.NoSuch n -> Stream.of();
      case Pointing.Found.Nothing n -> Stream.of();
    };
  }
}
