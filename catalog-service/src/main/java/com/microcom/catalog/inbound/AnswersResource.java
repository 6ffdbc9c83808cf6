package com.microcom.catalog.inbound;

import com.microcom.catalog.answers.AnswerQuestion;
import com.microcom.catalog.answers.WordAnswer;
import com.microcom.catalog.knowledge.Knowledge;
import com.microcom.contracts.Problem;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.Passage;
import com.microcom.contracts.rest.CatalogApi.Question;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;

/** Questions about products and about the company. */
@Path("/")
@Blocking
public class AnswersResource {
  private static final int LONGEST_TEXT = 1_000;
  private static final int MOST_PRODUCTS = 100;

  private final AnswerQuestion answerQuestion;
  private final WordAnswer wordAnswer;
  private final Knowledge knowledge;

  AnswersResource(AnswerQuestion answerQuestion, WordAnswer wordAnswer, Knowledge knowledge) {
    this.answerQuestion = answerQuestion;
    this.wordAnswer = wordAnswer;
    this.knowledge = knowledge;
  }

  @POST
  @Path("/answers")
  public Answer answer(Question question) {
    if (question == null || question.text() == null || question.text().isBlank() || question.text().length() > LONGEST_TEXT) {
      throw invalid("text", "Falta el texto de la pregunta, o tiene más de " + LONGEST_TEXT + " caracteres.");
    }
    if (Stream.of(question.named(), question.chosen(), question.shown()).anyMatch(skus -> skus.size() > MOST_PRODUCTS)) {
      throw invalid("products", "Se pueden dar hasta " + MOST_PRODUCTS + " productos de cada clase.");
    }
    return wordAnswer.word(question.text(), answerQuestion.answer(question));
  }

  @GET
  @Path("/knowledge")
  public List<Passage> passages() {
    return knowledge.passages();
  }

  private static Refused invalid(String field, String detail) {
    return new Refused(Problem.of(400, "catalog.question-invalid", "Invalid question: " + field, detail));
  }
}
