package com.microcom.conversation.turns;

import com.microcom.contracts.events.OutboundContent;
import java.util.Map;

/**
 * News of an order as the approved template says them: they come when they come, often more than 24 h after the buyer's last message,
 * when nothing but a template may be sent.
 */
final class NewsTemplate {
  static final String NAME = "novedad_pedido";

  /** WhatsApp takes 1024 for the whole body. */
  private static final int CHARACTERS = 800;

  private NewsTemplate() {}

  static OutboundContent.Template of(OutboundContent content) {
    var words = switch (content) {
      case OutboundContent.Text(var text) -> text;
      case OutboundContent.Buttons buttons -> buttons.body();
      case OutboundContent.Menu menu -> menu.body();
      case OutboundContent.Document document -> document.caption();
      case OutboundContent.Template template -> null;
    };
    return words == null ? null : new OutboundContent.Template(NAME, Map.of("novedad", oneLine(words)), null);
  }

  /** A template's variable takes neither line breaks nor runs of blanks. */
  private static String oneLine(String words) {
    var line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= CHARACTERS ? line : line.substring(0, CHARACTERS - 1) + "…";
  }
}
