package com.microcom.catalog.answers;

import com.microcom.catalog.knowledge.Knowledge;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.Products;
import com.microcom.catalog.recording.RecordingTable;
import com.microcom.catalog.recording.RecordingWish;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import com.microcom.contracts.rest.CatalogApi.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers a buyer's question from what the list and the company's texts say, extractively and by rules: what is sold → recording days →
 * comparison → compatibility → properties → the list's own words → the company's texts. What is written nowhere is said to be unknown.
 */
@ApplicationScoped
public class AnswerQuestion {
  /** The company's texts come before a property that was read from a mere value ("en qué calle están" is not about outdoor cameras). */
  private static final double COMPANY_FIRST = 0.75;

  private static final int SEVERAL_LINES = 2;

  private final ReadQuestion reading;
  private final RecordingAnswers recording;
  private final ComparisonAnswers comparison;
  private final CompatibilityAnswers compatibility;
  private final ProductAnswers product;
  private final RangeAnswers range;
  private final Knowledge knowledge;

  public AnswerQuestion(Vocabulary vocabulary, ProductSearch index, Products products, Range inStock, Knowledge knowledge) {
    var aspects = Aspects.standard();
    this.reading = new ReadQuestion(vocabulary, index, products);
    this.recording = new RecordingAnswers(RecordingTable.standard(), products);
    this.comparison = new ComparisonAnswers(aspects, vocabulary);
    this.compatibility = new CompatibilityAnswers(CompatibilityRules.standard(), vocabulary);
    this.product = new ProductAnswers(aspects, vocabulary);
    this.range = new RangeAnswers(vocabulary, inStock);
    this.knowledge = knowledge;
  }

  /** Several questions in one message are answered one after the other; those that nothing was recognised in are left out. */
  public Answer answer(Question question) {
    var whole = reading.read(question);
    var aboutAll = together(whole);
    if (aboutAll.isPresent()) {
      return aboutAll.get();
    }
    var clauses = clauses(question.text());
    if (clauses.size() < SEVERAL_LINES) {
      return single(whole, question.text());
    }
    var answers = clauses.stream()
        .map(clause -> single(reading.read(new Question(clause, question.named(), question.chosen(), question.shown(), question.quantity())), clause))
        .filter(a -> a.topic() != AnswerTopic.NONE)
        .toList();
    return answers.isEmpty() ? single(whole, question.text()) : joined(answers);
  }

  /** Questions whose parts may stand in several sentences: "tengo 4 cámaras. ¿Cuántos días graba?". */
  private Optional<Answer> together(Asking asking) {
    var sold = range.answer(asking);
    if (sold.isPresent()) {
      return sold;
    }
    var wish = RecordingWish.in(asking.plain());
    if (wish.isPresent()) {
      return Optional.of(recording.answer(asking, wish.get()));
    }
    return comparison.isAsked(asking) ? Optional.of(comparison.answer(asking)) : compatibility.answer(asking);
  }

  private Answer single(Asking asking, String text) {
    var together = together(asking);
    if (together.isPresent()) {
      return together.get();
    }
    var company = knowledge.find(text);
    return Stream.<java.util.function.Supplier<Optional<Answer>>>of(
            () -> product.priceOrStock(asking),
            () -> product.properties(asking, true),
            () -> company.filter(m -> m.coverage() >= COMPANY_FIRST).map(AnswerQuestion::told),
            () -> product.properties(asking, false),
            () -> product.inTheListsWords(asking),
            () -> company.map(AnswerQuestion::told),
            () -> product.notSaid(asking, text))
        .flatMap(attempt -> attempt.get().stream())
        .findFirst()
        .orElseGet(AnswerQuestion::nothing);
  }

  private static Answer told(Knowledge.Match match) {
    var passage = match.passage();
    return new Draft(AnswerTopic.COMPANY)
        .line(passage.text())
        .fact(new Fact(null, passage.id(), passage.heading(), passage.text(), FactOrigin.COMPANY, passage.citation()))
        .cite(passage.citation())
        .answered();
  }

  private static Answer nothing() {
    return new Draft(AnswerTopic.NONE).line("Eso no lo tengo escrito.").unknown();
  }

  private static List<String> clauses(String text) {
    return Arrays.stream(text.split("(?<=\\?)|\\R")).map(String::strip).filter(s -> s.chars().filter(Character::isLetter).count() > 2).toList();
  }

  private static Answer joined(List<Answer> answers) {
    var outcome = Stream.of(AnswerOutcome.ANSWERED, AnswerOutcome.CLARIFY, AnswerOutcome.UNKNOWN).filter(o -> answers.stream().anyMatch(a -> a.outcome() == o)).findFirst().orElseThrow();
    var first = answers.stream().filter(a -> a.outcome() == outcome).findFirst().orElseThrow();
    var texts = new ArrayList<String>(answers.stream().map(Answer::text).distinct().toList());
    return new Answer(outcome, first.topic(), String.join("\n", texts), all(answers.stream().map(Answer::facts)), all(answers.stream().map(Answer::skus)),
        all(answers.stream().map(Answer::citations)), first.options(), false);
  }

  private static <T> List<T> all(Stream<List<T>> lists) {
    return lists.flatMap(List::stream).distinct().toList();
  }
}
