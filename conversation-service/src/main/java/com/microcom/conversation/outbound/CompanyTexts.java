package com.microcom.conversation.outbound;

import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Question;
import com.microcom.conversation.dialogue.Catalog;
import com.microcom.conversation.dialogue.Company;
import com.microcom.conversation.dialogue.Remote;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The company's texts as the catalogue's knowledge answers, remembered for a while: every hand-over mentions the hours. */
@ApplicationScoped
class CompanyTexts implements Company {
  private static final String HOURS = "¿Qué horario de atención tienen?";
  private static final String HOW_TO_PAY = "¿Con qué datos pago? ¿A dónde transfiero?";
  /** So long an edited text may still be told as it was. */
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  private final Catalog catalog;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String text, Instant until) {}

  CompanyTexts(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  @Override
  public String hours() {
    return about(HOURS);
  }

  @Override
  public String howToPay() {
    return about(HOW_TO_PAY);
  }

  private String about(String question) {
    var now = clock.instant();
    var last = known.get(question);
    if (last != null && now.isBefore(last.until())) {
      return last.text();
    }
    var next = switch (catalog.answer(Question.of(question))) {
      case Remote.Answered<Answer>(var answer) -> new Known(written(answer), now.plus(KEPT));
      case Remote.Unavailable<Answer> u -> new Known(last == null ? "" : last.text(), now.plus(PAUSE_AFTER_FAILURE));
    };
    known.put(question, next);
    return next.text();
  }

  private static String written(Answer answer) {
    return answer.outcome() == AnswerOutcome.ANSWERED && answer.topic() == AnswerTopic.COMPANY ? answer.text() : "";
  }
}
