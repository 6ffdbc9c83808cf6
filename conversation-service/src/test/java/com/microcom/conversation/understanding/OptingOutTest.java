package com.microcom.conversation.understanding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The opt-out has legal weight in both directions: who asks for it gets it, nobody gets it by accident. */
class OptingOutTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "baja", "BAJA", "Baja.", "stop", "STOP", "no me manden más mensajes", "no me escriban mas", "No me escriban nunca más", "dejen de escribirme",
    "dejá de mandarme mensajes", "quiero darme de baja", "denme de baja por favor", "sacame de la lista", "borrame de la lista de difusión",
    "eliminen mi número", "no quiero recibir mas publicidad", "no quiero más promociones", "basta de mensajes", "desuscribirme", "no autorizo que me contacten",
    "por favor no me molesten mas", "hola, no me manden mas msjs gracias", "quiero dejar de recibir promos", "no me llamen más", "no me contacten mas"
  })
  void is_understood(String text) {
    assertTrue(of(text, "-").has(Intent.OPT_OUT), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "no quiero más cámaras", "dar de baja una línea del pedido", "dame de baja el disco", "baja el precio?", "me bajás el precio?", "camara de gama baja",
    "no quiero más", "no gracias", "no me mandes el disco", "no me manden la factura todavia", "no me mandes más discos", "sacame el disco", "sacá la cámara de la lista",
    "borrame el router del pedido", "cancelar", "cancelá el pedido", "dejalo", "basta", "pará", "no me escribió nadie", "nadie me escribe", "no me llegó el mensaje",
    "no me mandes nada todavía", "no me gusta", "no me sirve", "stop motion camara", "quiero una suscripción de antivirus", "deja de grabar a la noche",
    "la luz baja mucho", "tienen mensajes automaticos?", "no me manden fotos, pasame el precio", "no quiero el envio", "dejen de grabar las camaras cuando se corta la luz?"
  })
  void is_not_read_into_other_words(String text) {
    assertFalse(of(text, "-").has(Intent.OPT_OUT), text);
    assertFalse(of(text, "sc").has(Intent.OPT_OUT), text);
  }

  private static Interpretation of(String text, String situation) {
    return Shared.UNDERSTANDING.interpret(Utterance.typed(text), Situations.of(situation));
  }
}
