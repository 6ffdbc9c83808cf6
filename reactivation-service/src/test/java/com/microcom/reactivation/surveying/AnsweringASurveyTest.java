package com.microcom.reactivation.surveying;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.OutboundContent;
import com.microcom.flow.Effect;
import com.microcom.flow.Flow;
import com.microcom.flow.Input;
import com.microcom.flow.Session;
import com.microcom.flow.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringASurveyTest {
  private final Flow survey = TheSurvey.flow();
  private final Session invited = SurveyRun.start(survey).session();

  @Test
  void the_survey_may_be_published() {
    assertThat(Validation.of(survey, SurveyRun.HOST)).isEmpty();
  }

  @Test
  void every_message_of_it_keeps_to_the_channel_s_limits() {
    survey.states().forEach((name, state) -> {
      if (state.say() != null) {
        assertThat(Question.content(survey, new Effect.Say(name, state.say(), state.options()))).isNotNull();
      }
    });
  }

  @Test
  void a_whole_survey_becomes_typed_fields() {
    var trade = press(invited, "invitation", "yes");
    var reason = press(trade.session(), "trade", "yes");
    var news = press(reason.session(), "reason", "stock");
    var end = press(news.session(), "news", "yes");

    assertThat(trade.fields()).isEmpty();
    assertThat(reason.fields()).containsExactly(new Effect.SetField("sameTrade", true));
    assertThat(news.fields()).containsExactly(new Effect.SetField("whyChanged", "stock"));
    assertThat(end.fields()).containsExactly(new Effect.SetField("wantsStockNews", true));
    assertThat(end.outcome()).contains("completed");
    assertThat(end.optsOut()).isFalse();
  }

  @Test
  void questions_come_as_buttons_and_the_long_one_as_a_list_with_payloads_of_the_survey() {
    var trade = press(invited, "invitation", "yes");
    var reason = press(trade.session(), "trade", "no");

    assertThat(Question.content(survey, trade.says().getFirst()))
        .isEqualTo(new OutboundContent.Buttons("¡Gracias! ¿Seguís trabajando en el rubro?",
            List.of(new OutboundContent.Button("survey:dormant:trade:yes", "Sí"), new OutboundContent.Button("survey:dormant:trade:no", "No")), null));
    assertThat(Question.content(survey, reason.says().getFirst()))
        .isInstanceOfSatisfying(OutboundContent.Menu.class, menu ->
            assertThat(menu.sections().getFirst().rows()).extracting(OutboundContent.Row::id).contains("survey:dormant:reason:price").hasSize(5));
  }

  @Test
  void no_thanks_ends_it_without_an_opt_out() {
    var declined = press(invited, "invitation", "no");
    assertThat(declined.outcome()).contains("declined");
    assertThat(declined.optsOut()).isFalse();
  }

  @Test
  void do_not_write_to_me_opts_out_at_any_question() {
    assertThat(press(invited, "invitation", "stop")).satisfies(AnsweringASurveyTest::isOptOut);
    var asked = press(invited, "invitation", "yes").session();
    assertThat(press(asked, "invitation", "stop")).satisfies(AnsweringASurveyTest::isOptOut);
    assertThat(SurveyRun.isOptOut(survey, new Input.Option("invitation", "stop"))).isTrue();
    assertThat(SurveyRun.isOptOut(survey, new Input.Option("invitation", "yes"))).isFalse();
    assertThat(SurveyRun.isOptOut(survey, new Input.Option("news", "no"))).isFalse();
  }

  @Test
  void a_button_of_an_earlier_question_moves_nothing() {
    var asked = press(invited, "invitation", "yes").session();
    var again = press(asked, "invitation", "yes");
    assertThat(again.heard()).isFalse();
    assertThat(again.session()).isEqualTo(asked);
  }

  @Test
  void it_waits_seven_days_for_the_first_answer_and_then_is_unanswered() {
    var now = Instant.parse("2026-11-22T15:00:00Z");
    var timer = SurveyRun.start(survey).timer(now);
    assertThat(timer.at()).isEqualTo(now.plus(Duration.ofDays(7)));
    assertThat(SurveyRun.of(survey, invited, new Input.TimedOut(timer.visit())).outcome()).contains("unanswered");
    assertThat(SurveyRun.of(survey, invited, new Input.TimedOut(timer.visit() - 1)).heard()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "survey:start, , yes",
    "unknown, 'Sí, contame', yes",
    ", 'si, contame ', yes",
    ", 'No, gracias', no",
    ", NO ME ESCRIBAN MAS, stop",
  })
  void the_template_s_buttons_are_recognised_by_payload_or_text(String payload, String text, String option) {
    assertThat(TheSurvey.invitation().option(payload, text)).contains(option);
    assertThat(survey.states().get("invitation").options()).extracting(Flow.Option::id).contains(option);
  }

  @Test
  void other_buttons_are_not_the_template_s() {
    assertThat(TheSurvey.invitation().option("order:confirm", "Confirmar")).isEmpty();
    assertThat(Question.chosen("dormant", "survey:other:trade:yes")).isEmpty();
    assertThat(Question.chosen("dormant", "survey:start")).isEmpty();
    assertThat(Question.chosen("dormant", "survey:dormant:trade:yes")).contains(new Input.Option("trade", "yes"));
  }

  @Test
  void a_customer_without_a_name_is_greeted_without_one() {
    assertThat(TheSurvey.invitation().content("Marta").fields()).containsEntry("nombre", "Marta");
    assertThat(TheSurvey.invitation().content(" ").fields()).containsEntry("nombre", "de nuevo");
    assertThat(TheSurvey.invitation().content("x".repeat(300)).fields().get("nombre")).hasSize(60);
  }

  private SurveyRun press(Session session, String state, String option) {
    return SurveyRun.of(survey, session, new Input.Option(state, option));
  }

  private static void isOptOut(SurveyRun run) {
    assertThat(run.optsOut()).isTrue();
    assertThat(run.outcome()).contains("opted-out");
    assertThat(run.says()).hasSize(1);
  }
}
