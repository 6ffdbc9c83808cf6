package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.InboundContent;
import com.microcom.conversation.dialogue.DialogueInput.Message;
import com.microcom.conversation.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Several messages in a row as what they say together: people press enter where others write a comma, or nothing. */
final class Burst {
  /** A message of so few words goes on with the sentence before it: "tenes / discos / de 2 tb?" */
  private static final int FRAGMENT = 3;
  /** After so few words the sentence has only begun: "hola", "che tenes". */
  private static final int BEGINNING = 2;

  private Burst() {}

  /** Consecutive texts are one utterance; a button is one of its own. */
  static List<Utterance> utterances(List<Message> messages) {
    var utterances = new ArrayList<Utterance>();
    var typed = new ArrayList<String>();
    for (var message : messages) {
      if (message.content() instanceof InboundContent.Reply reply) {
        flush(typed, utterances);
        utterances.add(new Utterance(reply.text(), reply.payload()));
      } else if (!words(message.content()).isBlank()) {
        typed.add(words(message.content()).strip());
      }
    }
    flush(typed, utterances);
    return utterances;
  }

  private static void flush(List<String> typed, List<Utterance> utterances) {
    if (!typed.isEmpty()) {
      utterances.add(Utterance.typed(joined(typed)));
      typed.clear();
    }
  }

  private static String joined(List<String> typed) {
    var text = new StringBuilder(typed.getFirst());
    for (int i = 1; i < typed.size(); i++) {
      boolean goesOn = count(typed.get(i)) <= FRAGMENT || count(typed.get(i - 1)) <= BEGINNING;
      text.append(goesOn ? ' ' : '\n').append(typed.get(i));
    }
    return text.toString();
  }

  private static int count(String text) {
    return text.split("\\s+").length;
  }

  /** What a person wrote or pressed; empty for what has no words. */
  static String words(InboundContent content) {
    var words = switch (content) {
      case InboundContent.Text text -> text.text();
      case InboundContent.Reply reply -> reply.text();
      case InboundContent.File file -> file.caption();
      case InboundContent.ProductOrder order -> order.text();
      default -> "";
    };
    return words == null ? "" : words;
  }
}
