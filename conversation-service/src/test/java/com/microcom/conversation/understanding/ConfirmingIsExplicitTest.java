package com.microcom.conversation.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order is binding: only who says that he confirms does so. */
class ConfirmingIsExplicitTest {
  @ParameterizedTest
  @ValueSource(strings = {"confirmo", "dale, confirmo", "si confirmo el pedido", "ok confirmo", "confirmado", "Confirmo!", "confirmó", "listo, confirmalo", "dale confirmo así"})
  void is_confirmed(String text) {
    assertEquals(1, explicit(text), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "si", "dale", "ok", "joya", "perfecto", "de una", "está bien", "no confirmo", "todavía no confirmo", "confirmo mañana", "después te confirmo", "confirmo pero mañana",
    "me confirmás si hay stock?", "confirmame el precio", "confirmame qué productos llevo", "anotalo que después lo confirmo", "antes de confirmar, cuánto sale el envío?",
    "es verdad?", "gracias", "ok gracias", "cómo confirmo?", "puedo confirmar a la tarde?", "si lo confirmo hoy llega mañana?"
  })
  void is_not_confirmed(String text) {
    assertEquals(0, explicit(text), text);
  }

  private static long explicit(String text) {
    return Shared.UNDERSTANDING.interpret(Utterance.typed(text), Situations.of("cS")).acts().stream()
        .filter(act -> act.intent() == Intent.CONFIRM && !act.slots().bareYes()).count();
  }
}
