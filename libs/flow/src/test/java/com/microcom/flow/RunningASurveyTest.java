package com.microcom.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningASurveyTest {
  Flow survey;
  Session session;

  @BeforeEach
  void started() throws Exception {
    survey = FlowJson.read(getClass().getResourceAsStream("/survey.json").readAllBytes());
    session = Interpreter.step(survey, Session.of("dormant", 2), new Input.Start()).session();
  }

  @Test
  void asks_the_first_question_and_starts_its_timer() {
    var step = Interpreter.step(survey, Session.of("dormant", 2), new Input.Start());

    assertThat(step.effects()).containsExactly(
        new Effect.Say("trade", "¿Seguís en el rubro?", survey.states().get("trade").options()),
        new Effect.StartTimer(Duration.ofDays(3), 1));
  }

  @Test
  void an_answer_sets_its_typed_field_and_leads_on_to_the_end() {
    var why = Interpreter.step(survey, session, new Input.Option("trade", "yes"));
    var end = Interpreter.step(survey, why.session(), new Input.Option("why", "stock"));

    assertThat(why.effects()).startsWith(new Effect.SetField("sameTrade", true));
    assertThat(end.effects()).containsExactly(
        new Effect.SetField("whyChanged", "stock"),
        new Effect.Say("bye", "¡Gracias!", List.of()),
        new Effect.Ended("answered"));
    assertThat(end.session().outcome()).isEqualTo("answered");
    assertThat(end.session().facts()).containsEntry("sameTrade", true).containsEntry("whyChanged", "stock");
  }

  @Test
  void a_button_of_an_earlier_question_is_not_heard() {
    var why = Interpreter.step(survey, session, new Input.Option("trade", "yes")).session();

    var again = Interpreter.step(survey, why, new Input.Option("trade", "no"));

    assertThat(again.session()).isEqualTo(why);
    assertThat(again.effects()).containsExactly(new Effect.Unheard(new Input.Option("trade", "no")));
  }

  @Test
  void the_timer_ends_it_but_a_late_timer_does_not() {
    assertThat(Interpreter.step(survey, session, new Input.TimedOut(1)).session().outcome()).isEqualTo("no-answer");

    var why = Interpreter.step(survey, session, new Input.Option("trade", "yes")).session();
    assertThat(Interpreter.step(survey, why, new Input.TimedOut(1)).session()).isEqualTo(why);
  }

  @Test
  void nothing_is_heard_after_the_end() {
    var ended = Interpreter.step(survey, session, new Input.TimedOut(1)).session();

    assertThat(Interpreter.step(survey, ended, new Input.Option("trade", "yes")).session()).isEqualTo(ended);
  }

  @Test
  void a_session_stays_on_its_version() {
    assertThatThrownBy(() -> Interpreter.step(survey, Session.of("dormant", 1), new Input.Start()))
        .hasMessageContaining("dormant v1");
  }

  @Test
  void definition_and_session_survive_their_json() throws Exception {
    var json = JsonMapper.builder().build();
    var answered = Interpreter.step(survey, session, new Input.Option("trade", "yes")).session();

    assertThat(FlowJson.read(FlowJson.write(survey))).isEqualTo(survey);
    assertThat(json.readValue(json.writeValueAsBytes(answered), Session.class)).isEqualTo(answered);
  }

  @Test
  void a_misspelt_field_is_named() {
    assertThatThrownBy(() -> FlowJson.read("{\"id\":\"a\",\"states\":{\"x\":{\"sya\":\"hola\"}}}".getBytes()))
        .isInstanceOf(FlowJson.UnreadableFlowException.class).hasMessageContaining("sya");
  }
}
