package com.microcom.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microcom.conversation.understanding.Intent;
import com.microcom.flow.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheSalesFlowTest {
  final Salesroom room = new Salesroom();

  @Test
  void is_sound() {
    assertThat(room.dialogue.problems(Salesroom.flows().versions().getFirst())).isEmpty();
  }

  @Test
  void every_text_of_the_file_is_said_by_the_flow() throws Exception {
    var json = new String(getClass().getResourceAsStream("/flows/sales.json").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    var keys = com.microcom.contracts.Wire.json().readTree(getClass().getResourceAsStream("/answers/sales.json")).fieldNames();

    assertThat(keys).toIterable().allSatisfy(key -> assertThat(json).contains("\"" + key + "\""));
  }

  @ParameterizedTest
  @EnumSource(Intent.class)
  void listens_everywhere_to(Intent intent) {
    assertThat(Salesroom.flows().versions().getFirst().everywhere()).extracting(Flow.Listener::intent).contains(Act.name(intent));
  }

  @Test
  void is_refused_at_the_start_when_it_is_not_sound() {
    var sound = Salesroom.flows().versions().getFirst();
    var broken = new Flow(sound.id(), 2, sound.title(), sound.start(), sound.states(),
        List.of(new Flow.Listener("greeting", null, null, null, null, "no-such-text", null, null)));

    assertThat(room.dialogue.problems(broken)).extracting(p -> p.code()).contains("missing-text", "unreachable-state");
    assertThatThrownBy(() -> new SalesDialogue(new Flows(List.of(broken)), (u, c) -> null, room.shop, room.financing, id -> Remote.of(List.of()), Salesroom.configuration(), () -> null))
        .hasMessageContaining("no-such-text");
  }
}
