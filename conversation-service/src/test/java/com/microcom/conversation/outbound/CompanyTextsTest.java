package com.microcom.conversation.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.microcom.contracts.Wire;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.conversation.turns.TimeBudget;
import com.microcom.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hours that a hand-over mentions are the catalogue's, and a catalogue that is away keeps nobody from being handed over. */
class CompanyTextsTest {
  private final WireMockServer catalog = new WireMockServer(options().dynamicPort());
  private final MovableClock clock = new MovableClock();

  @BeforeEach
  void start() {
    catalog.start();
  }

  @AfterEach
  void stop() {
    catalog.stop();
  }

  @Test
  void are_asked_once_and_again_after_a_while() {
    answers(AnswerOutcome.ANSWERED, AnswerTopic.COMPANY, "Atendemos de 9 a 18.");
    var company = company();

    assertThat(List.of(company.hours(), company.hours())).containsOnly("Atendemos de 9 a 18.");
    catalog.verify(1, postRequestedFor(urlEqualTo("/answers")).withRequestBody(containing("horario")));

    answers(AnswerOutcome.ANSWERED, AnswerTopic.COMPANY, "Atendemos de 8 a 17.");
    clock.advance(Duration.ofMinutes(11));
    assertThat(company.hours()).isEqualTo("Atendemos de 8 a 17.");
  }

  @Test
  void what_is_written_nowhere_is_empty() {
    answers(AnswerOutcome.UNKNOWN, AnswerTopic.NONE, "Eso no lo tengo escrito.");
    assertThat(company().howToPay()).isEmpty();
  }

  @Test
  void the_last_ones_stay_while_the_catalogue_is_away() {
    answers(AnswerOutcome.ANSWERED, AnswerTopic.COMPANY, "Atendemos de 9 a 18.");
    var company = company();
    company.hours();
    catalog.stubFor(post("/answers").willReturn(aResponse().withStatus(503)));

    clock.advance(Duration.ofMinutes(11));

    assertThat(company.hours()).isEqualTo("Atendemos de 9 a 18.");
    assertThat(company.howToPay()).isEmpty();
  }

  private CompanyTexts company() {
    return new CompanyTexts(new HttpCatalog(catalog.baseUrl(), Duration.ofSeconds(4), new TimeBudget()), clock);
  }

  private void answers(AnswerOutcome outcome, AnswerTopic topic, String text) {
    var answer = new Answer(outcome, topic, text, List.of(), List.of(), List.of(), List.of(), false);
    catalog.stubFor(post("/answers").willReturn(okJson(new String(Wire.write(answer), UTF_8))));
  }
}
