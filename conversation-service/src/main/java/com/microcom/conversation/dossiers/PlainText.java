package com.microcom.conversation.dossiers;

import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.OutboundContent;
import java.util.stream.Collectors;

/** Messages as a person reads them in a transcript, in Spanish. */
public final class PlainText {
  private PlainText() {}

  public static String of(InboundContent content) {
    return switch (content) {
      case InboundContent.Text t -> t.text();
      case InboundContent.Reply r -> r.text() == null ? "[botón]" : "[" + r.text() + "]";
      case InboundContent.File f -> "[archivo%s]%s".formatted(optional(" ", f.fileName()), optional(" ", f.caption()));
      case InboundContent.Audio a -> "[audio]";
      case InboundContent.Location l -> "[ubicación%s]".formatted(optional(" ", l.name()));
      case InboundContent.ContactCards c -> "[contactos: %s]".formatted(String.join(", ", c.names()));
      case InboundContent.ProductOrder o -> "[pedido del catálogo: %d productos]".formatted(o.items().size());
      case InboundContent.Unknown u -> "[mensaje de un tipo que no conocemos]";
    };
  }

  public static String of(OutboundContent content) {
    return switch (content) {
      case OutboundContent.Text t -> t.text();
      case OutboundContent.Buttons b ->
          b.body() + b.buttons().stream().map(button -> "[" + button.title() + "]").collect(Collectors.joining(" ", "\n", ""));
      case OutboundContent.Menu m -> m.body() + "\n[" + m.button() + "]";
      case OutboundContent.Document d -> "[documento %s]".formatted(d.fileName());
      case OutboundContent.Template t -> "[plantilla %s]".formatted(t.name());
    };
  }

  private static String optional(String before, String text) {
    return text == null || text.isBlank() ? "" : before + text;
  }
}
