package com.microcom.catalog.answers;

import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Lets the model word an answer, if one is configured and if nothing is lost by it. Quotes, the company's texts, comparisons and
 * "unknown" are never reworded: they stand as they are written.
 */
@ApplicationScoped
public class WordAnswer {
  private static final Logger LOG = Logger.getLogger(WordAnswer.class);
  private static final Set<AnswerTopic> TOPICS = EnumSet.of(AnswerTopic.PROPERTY, AnswerTopic.COMPATIBILITY, AnswerTopic.RECORDING);
  private static final Set<String> VERBATIM = Set.of("quote", "summary", "title");

  private final Phrasing phrasing;
  private final MeterRegistry metrics;
  private final FactsGuard guard = FactsGuard.standard();

  public WordAnswer(Phrasing phrasing, MeterRegistry metrics) {
    this.phrasing = phrasing;
    this.metrics = metrics;
  }

  public Answer word(String question, Answer answer) {
    return mayBeReworded(answer) ? phrasing.phrase(question, answer).map(phrased -> chosen(phrased, answer)).orElse(answer) : answer;
  }

  /** "Sí" and "no" in one answer: a model could change them over, and no count of words would notice. */
  private static boolean mayBeReworded(Answer answer) {
    var plain = " " + answer.text().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
    return answer.outcome() == AnswerOutcome.ANSWERED && TOPICS.contains(answer.topic()) && answer.skus().size() <= 1
        && answer.facts().stream().noneMatch(f -> VERBATIM.contains(f.name()) || f.origin() == FactOrigin.COMPANY)
        && !(plain.contains(" sí ") && plain.contains(" no ")) && !answer.text().contains("«");
  }

  private Answer chosen(Phrasing.Phrased phrased, Answer answer) {
    if (phrased.text() == null) {
      return count(phrased.failure(), answer);
    }
    var refusal = guard.refusal(phrased.text(), answer);
    if (refusal.isPresent()) {
      LOG.infof("A generated answer was refused (%s); the rendered one is sent", refusal.get());
      return count("refused", answer);
    }
    return count("worded", new Answer(answer.outcome(), answer.topic(), phrased.text().strip(), answer.facts(), answer.skus(), answer.citations(), answer.options(), true));
  }

  private Answer count(String outcome, Answer answer) {
    metrics.counter("catalog_answers_worded_total", "outcome", outcome).increment();
    return answer;
  }
}
