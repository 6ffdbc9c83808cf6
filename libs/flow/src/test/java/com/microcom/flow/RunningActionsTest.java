package com.microcom.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunningActionsTest {
  static final String FLOW = """
      {"id": "shop", "version": 1, "start": "open",
       "states": {
         "open": {"on": [{"intent": "yes", "when": {"cart": ["full", "fuller"]}, "next": "buying"}, {"intent": "yes", "say": "yes to what?"}]},
         "searching": {"run": {"action": "search", "args": {"limit": 5}},
           "on": [{"outcome": "found", "say": "found", "next": "open"}, {"outcome": "none", "next": "@back"}]},
         "buying": {"say": "buying", "on": [{"intent": "no", "when": {"angry": null}, "next": "open"}]}},
       "everywhere": [{"intent": "query", "next": "searching"}, {"intent": "thanks", "say": "welcome"}]}
      """;
  static final Host HOST = new Host(Map.of("search", Set.of("found", "none")), Set.of("yes", "no", "query", "thanks")::contains, text -> true);
  final Flow flow = read(FLOW);
  final Session open = Interpreter.step(flow, Session.of("shop", 1), new Input.Start()).session();

  @Test
  void the_example_is_valid() {
    assertThat(Validation.of(flow, HOST)).isEmpty();
  }

  @Test
  void an_action_is_handed_to_the_host_and_its_outcome_goes_on() {
    var asked = Interpreter.step(flow, open, new Input.Intent("query"));
    var found = Interpreter.step(flow, asked.session(), new Input.Outcome("found"));

    assertThat(asked.effects()).containsExactly(new Effect.Run("search", Map.of("limit", 5)));
    assertThat(found.effects()).containsExactly(new Effect.Say("searching", "found", List.of()));
    assertThat(found.session().state()).isEqualTo("open");
  }

  @Test
  void only_the_outcome_is_heard_while_an_action_runs() {
    var searching = Interpreter.step(flow, open, new Input.Intent("query")).session();

    assertThat(Interpreter.step(flow, searching, new Input.Intent("thanks")).effects())
        .containsExactly(new Effect.Unheard(new Input.Intent("thanks")));
  }

  @Test
  void back_leads_to_where_it_waited_without_saying_it_again() {
    var buying = Interpreter.step(flow, open.with("cart", "full"), new Input.Intent("yes")).session();
    var searching = Interpreter.step(flow, buying, new Input.Intent("query")).session();

    var back = Interpreter.step(flow, searching, new Input.Outcome("none"));

    assertThat(back.session().state()).isEqualTo("buying");
    assertThat(back.effects()).isEmpty();
  }

  @Test
  void conditions_look_at_facts() {
    assertThat(Interpreter.step(flow, open.with("cart", "fuller"), new Input.Intent("yes")).session().state()).isEqualTo("buying");
    assertThat(Interpreter.step(flow, open.with("cart", "empty"), new Input.Intent("yes")).effects())
        .containsExactly(new Effect.Say("open", "yes to what?", List.of()));
    var buying = Interpreter.step(flow, open.with("cart", "full"), new Input.Intent("yes")).session();
    assertThat(Interpreter.step(flow, buying.with("angry", true), new Input.Intent("no")).session().state()).isEqualTo("buying");
    assertThat(Interpreter.step(flow, buying.with("angry", false), new Input.Intent("no")).session().state()).isEqualTo("open");
  }

  static Flow read(String json) {
    try {
      return FlowJson.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (FlowJson.UnreadableFlowException e) {
      throw new AssertionError(e);
    }
  }
}
