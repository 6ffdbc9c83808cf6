package com.microcom.conversation.dossiers;

import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.List;

/** What was said, for the executive who takes over. */
public interface Transcript {
  void add(ContactId contactId, Line line);

  /** The newest, in the order they were said. */
  List<Line> last(ContactId contactId, int lines);

  enum Speaker {
    BUYER,
    BOT,
    EXECUTIVE
  }

  /** @param text as plain text; what is not text is named in brackets */
  record Line(Instant at, Speaker speaker, String text) {
    /** In Spanish, for a summary. */
    public String toText() {
      return switch (speaker) {
        case BUYER -> "Comprador: ";
        case BOT -> "Asistente: ";
        case EXECUTIVE -> "Ejecutivo: ";
      } + text;
    }
  }
}
