package com.microcom.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatingADefinitionTest {
  static final Host HOST = new Host(Map.of("search", Set.of("found", "none")), Set.of("hi")::contains, text -> !text.equals("lost"));

  @Test
  void a_sound_tree_has_no_problems() throws Exception {
    var survey = FlowJson.read(getClass().getResourceAsStream("/survey.json").readAllBytes());

    assertThat(Validation.of(survey, Host.ofTree())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      unknown-state     | states.a.on[0].next    | {"a": {"on": [{"intent": "hi", "next": "nowhere"}]}}
      unreachable-state | states.b               | {"a": {"end": "x"}, "b": {"end": "y"}}
      dead-end          | states.a               | {"a": {"say": "hello"}}
      missing-text      | states.a.say           | {"a": {"say": "lost", "end": "x"}}
      missing-text      | states.a.say           | {"a": {"options": [{"id": "o", "title": "O", "next": "a"}]}}
      duplicate-handler | states.a.on[1]         | {"a": {"on": [{"intent": "hi", "next": "a"}, {"intent": "hi", "when": {"x": 1}, "next": "a"}]}}
      duplicate-option  | states.a.options.o     | {"a": {"say": "s", "options": [{"id": "o", "title": "O", "next": "a"}, {"id": "o", "title": "P", "next": "a"}]}}
      too-many-options  | states.a.options       | {"a": {"say": "s", "options": [{"id": "o", "title": "O", "next": "a"}, {"id": "p", "title": "P"}, {"id": "q", "title": "Q"}, {"id": "r", "title": "R"}]}}
      bad-title         | states.a.options.o.title | {"a": {"say": "s", "options": [{"id": "o", "title": "un título que no entra", "next": "a"}]}}
      bad-description   | states.a.options.o.description | {"a": {"say": "s", "options": [{"id": "o", "title": "O", "description": "d", "next": "a"}]}}
      bad-trigger       | states.a.on[0]         | {"a": {"on": [{"next": "a"}]}}
      unknown-intent    | states.a.on[0].intent  | {"a": {"on": [{"intent": "fly", "next": "a"}]}}
      never-heard       | states.a.on[0]         | {"a": {"on": [{"outcome": "found", "next": "a"}]}}
      bad-timeout       | states.a.on[0].after   | {"a": {"on": [{"after": "PT0S", "next": "a"}]}}
      unknown-action    | states.a.run           | {"a": {"run": {"action": "fly"}}}
      unheard-outcome   | states.a.on            | {"a": {"run": {"action": "search"}, "on": [{"outcome": "found", "next": "a"}]}}
      unknown-outcome   | states.a.on[2].outcome | {"a": {"run": {"action": "search"}, "on": [{"outcome": "found", "next": "a"}, {"outcome": "none", "next": "a"}, {"outcome": "lots", "next": "a"}]}}
      mixed-state       | states.a               | {"a": {"run": {"action": "search"}, "end": "x", "on": [{"outcome": "found", "next": "a"}, {"outcome": "none", "next": "a"}]}}
      bad-field         | states.a.options.o.set.f | {"a": {"say": "s", "options": [{"id": "o", "title": "O", "set": {"f": 1.5}, "next": "a"}]}}
      bad-name          | states.A B             | {"a": {"on": [{"intent": "hi", "next": "A B"}]}, "A B": {"end": "x"}}
      """)
  void names_the_problem_and_its_place(String code, String path, String states) {
    var flow = RunningActionsTest.read("{\"id\": \"f\", \"version\": 1, \"start\": \"a\", \"states\": " + states + "}");

    assertThat(Validation.of(flow, HOST)).extracting(Problem::code, Problem::path)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, path));
  }
}
