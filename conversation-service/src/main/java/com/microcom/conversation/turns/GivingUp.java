package com.microcom.conversation.turns;

import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.conversation.dialogue.Answer;
import com.microcom.conversation.dialogue.Effect;
import com.microcom.conversation.dialogue.TurnReport;
import com.microcom.conversation.dossiers.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** The answer when thinking failed again and again: a person gets the conversation, the buyer is told. */
final class GivingUp {
  private static final String SORRY =
      "Perdón, tuve un problema y no puedo responderte bien. Ya le aviso a una persona del equipo para que siga con vos.";

  private static final String LOST =
      "Perdón: no pude recuperar lo que veníamos hablando y el carrito quedó vacío. Tus pedidos confirmados siguen en pie. Ya le aviso a una persona del equipo para que siga con vos.";

  private GivingUp() {}

  static Answer answer(Turn turn) {
    return answer(turn, SORRY, "bot-failure", "El asistente automático falló al responder:");
  }

  /** What was stored of the dialogue cannot be read: it begins anew, and a person knows. */
  static Answer lostThread(Turn turn) {
    return answer(turn, LOST, "dialogue-unreadable", "No se pudo leer la conversación guardada (quedó aparte, en unreadable_dialogue); empieza de nuevo. Escribió:");
  }

  private static Answer answer(Turn turn, String told, String reason, String summary) {
    var conversation = turn.dossier().conversation();
    var effects = switch (turn.burst()) {
      case Burst.Messages messages -> List.<Effect>of(
          new Effect.Say(new OutboundContent.Text(told)),
          new Effect.HandOff(reason, summary + "\n" + lines(messages)));
      case Burst.News news -> List.<Effect>of(
          new Effect.HandOff(reason, "No se le pudo avisar al comprador una novedad de su pedido: " + news.asked()));
    };
    var report = new TurnReport("", 0, "", "", List.of(), 0, List.of("giveUp"), Outcome.HANDED_OFF, List.of());
    return new Answer(conversation, effects, report);
  }

  private static String lines(Burst.Messages burst) {
    return burst.messages().stream().map(m -> "· " + PlainText.of(m.content())).collect(Collectors.joining("\n"));
  }
}
