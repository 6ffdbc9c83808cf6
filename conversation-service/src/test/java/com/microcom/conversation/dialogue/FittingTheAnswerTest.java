package com.microcom.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.OutboundContent.Button;
import com.microcom.contracts.events.OutboundContent.Buttons;
import com.microcom.contracts.events.OutboundContent.Menu;
import com.microcom.contracts.events.OutboundContent.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FittingTheAnswerTest {
  static final List<Button> TWO = List.of(new Button("a", "A"), new Button("b", "B"));
  final Draft draft = new Draft();

  @Test
  void one_message_holds_what_fits() {
    draft.say("changed", "Sumé 2.", List.of());
    draft.say("cart", "Tu carrito", TWO);

    assertThat(draft.messages()).containsExactly(new Buttons("Sumé 2.\n\nTu carrito", TWO, null));
  }

  @Test
  void a_long_text_goes_before_what_has_the_buttons() {
    draft.say("found", paragraphs(50), List.of());
    draft.say("summary", "El total", TWO);

    assertThat(draft.messages()).containsExactly(new Text(paragraphs(50)), new Buttons("El total", TWO, null));
  }

  @Test
  void a_long_summary_keeps_its_end_with_the_buttons_and_loses_nothing() {
    draft.say("summary", paragraphs(60), TWO);

    var messages = draft.messages();
    assertThat(messages).hasSize(2);
    assertThat(((Text) messages.get(0)).text() + "\n\n" + ((Buttons) messages.get(1)).body()).isEqualTo(paragraphs(60));
  }

  @Test
  void what_does_not_fit_into_two_messages_is_cut_at_a_line() {
    draft.say("found", paragraphs(400), List.of());

    var messages = draft.messages();
    assertThat(messages).hasSize(2).allSatisfy(m -> assertThat(((Text) m).text().length()).isLessThanOrEqualTo(4096));
    assertThat(((Text) messages.get(1)).text()).endsWith("\n…");
  }

  @Test
  void more_than_three_buttons_are_a_list() {
    var four = IntStream.range(0, 4).mapToObj(i -> new Button("b" + i, "Opción " + i)).toList();
    draft.say("plans", "¿Cuál?", four);

    assertThat(draft.messages()).singleElement().isInstanceOfSatisfying(Menu.class, menu -> assertThat(menu.sections().getFirst().rows()).hasSize(4));
  }

  @Test
  void the_cart_is_said_once_and_only_the_last_question_is_asked() {
    draft.say("cart", "Carrito de 1\n¿Algo más?", TWO);
    draft.say("cart", "Carrito de 2\n¿Algo más?", TWO);
    draft.say("found", "Lista\n¿Cuál?", List.of());

    assertThat(draft.messages()).extracting(FittingTheAnswerTest::body).containsExactly("Carrito de 2\n\nLista\n¿Cuál?");
  }

  private static String body(OutboundContent content) {
    return ((Buttons) content).body();
  }

  /** About 30 characters each. */
  private static String paragraphs(int count) {
    return String.join("\n\n", IntStream.range(0, count).mapToObj(i -> "Párrafo " + i + " con unas palabras más").toList());
  }
}
