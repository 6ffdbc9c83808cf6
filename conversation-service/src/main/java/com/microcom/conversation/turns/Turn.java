package com.microcom.conversation.turns;

import com.microcom.conversation.dossiers.Dossier;
import com.microcom.messaging.Envelope;

/**
 * What a turn thinks about.
 *
 * @param dossier as it was loaded, with what the burst tells of the buyer: name and address
 */
record Turn(Dossier dossier, Burst burst) {

  /** What its events name as their cause: the last of the inputs. */
  Envelope cause() {
    return burst.inputs().getLast().cause();
  }

  Turn in(Dossier changed) {
    return new Turn(changed, burst);
  }

  static Turn of(Dossier loaded, Burst burst) {
    return switch (burst) {
      case Burst.Messages messages -> {
        var last = messages.messages().getLast();
        yield new Turn(loaded.writtenFrom(last.from()).named(last.senderName()), burst);
      }
      case Burst.News news -> new Turn(loaded, burst);
    };
  }
}
