package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.OutboundContent.Button;
import com.microcom.contracts.events.OutboundContent.Row;
import com.microcom.contracts.events.OutboundContent.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer while it is written: one message if it fits, at most two. */
final class Draft {
  private static final int TEXT = 4096;
  private static final int BODY = 1024;
  private static final Set<String> CARTS = Set.of("cart", "cart-and-offer");
  /** What a later text of the same turn says better. */
  private static final Map<String, Set<String>> REPLACES = Map.of("cart", CARTS, "cart-and-offer", CARTS, "summary", and("summary"), "quote", and("quote"),
      "reserving", and("summary", "quote", "look-first", "old-summary"),
      "emptied", and("summary", "quote"),
      "purchase-cancelled", and("summary", "quote"));
  /** What the buyer has to decide on stands at the end, over its buttons. */
  private static final Set<String> LAST = Set.of("summary", "quote");
  /** Their closing question is left out when something else follows: one question at a time. */
  private static final Set<String> YIELDING = Set.of("cart", "found", "found-more", "found-one", "found-instead", "told");

  private final List<Part> parts = new ArrayList<>();

  private record Part(String key, String text, List<Button> buttons) {}

  private static Set<String> and(String... others) {
    return Stream.concat(CARTS.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
  }

  void say(String key, String text, List<Button> buttons) {
    var replaced = REPLACES.getOrDefault(key, Set.of());
    parts.removeIf(part -> replaced.contains(part.key()) || part.text().equals(text));
    if (!text.isBlank()) {
      parts.add(new Part(key, text, List.copyOf(buttons)));
    }
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  List<OutboundContent> messages() {
    if (parts.isEmpty()) {
      return List.of();
    }
    var ordered = Stream.concat(parts.stream().filter(p -> !LAST.contains(p.key())), parts.stream().filter(p -> LAST.contains(p.key()))).toList();
    var text = Stream.concat(ordered.subList(0, ordered.size() - 1).stream().map(Draft::withoutClosing), Stream.of(ordered.getLast().text()))
        .collect(Collectors.joining("\n\n"));
    var buttons = ordered.reversed().stream().map(Part::buttons).filter(b -> !b.isEmpty()).findFirst().orElse(List.of());
    if (buttons.isEmpty()) {
      return plain(text);
    }
    var last = ordered.getLast().text();
    boolean apart = text.length() > BODY && ordered.size() > 1 && last.length() <= BODY && text.length() - last.length() <= TEXT;
    return apart ? List.of(new OutboundContent.Text(text.substring(0, text.length() - last.length()).strip()), interactive(last, buttons)) : with(buttons, text);
  }

  private static String withoutClosing(Part part) {
    int lastLine = part.text().lastIndexOf('\n');
    boolean asks = lastLine > 0 && part.text().startsWith("¿", lastLine + 1);
    return YIELDING.contains(part.key()) && asks ? part.text().substring(0, lastLine).strip() : part.text();
  }

  private static List<OutboundContent> plain(String text) {
    if (text.length() <= TEXT) {
      return List.of(new OutboundContent.Text(text));
    }
    int cut = boundary(text, TEXT);
    return List.of(new OutboundContent.Text(text.substring(0, cut).strip()), new OutboundContent.Text(shortened(text.substring(cut).strip(), TEXT)));
  }

  /** The buttons go with the last paragraphs; what comes before them is a message of its own. */
  private static List<OutboundContent> with(List<Button> buttons, String text) {
    if (text.length() <= BODY) {
      return List.of(interactive(text, buttons));
    }
    int from = text.length() - BODY;
    int cut = text.indexOf("\n\n", from);
    if (cut < 0) {
      cut = text.indexOf('\n', from);
    }
    var tail = cut < 0 ? text.substring(from) : text.substring(cut);
    var head = cut < 0 ? text.substring(0, from) : text.substring(0, cut);
    return List.of(new OutboundContent.Text(shortened(head.strip(), TEXT)), interactive(tail.strip(), buttons));
  }

  private static OutboundContent interactive(String body, List<Button> buttons) {
    if (buttons.size() <= 3) {
      return new OutboundContent.Buttons(body, buttons, null);
    }
    var rows = buttons.stream().filter(b -> b.id().length() <= 200).limit(10).map(b -> new Row(b.id(), b.title(), null)).toList();
    return new OutboundContent.Menu(body, "Elegir", List.of(new Section("Opciones", rows)), null);
  }

  private static String shortened(String text, int max) {
    return text.length() <= max ? text : text.substring(0, boundary(text, max - 2)).strip() + "\n…";
  }

  private static int boundary(String text, int max) {
    int paragraph = text.lastIndexOf("\n\n", max);
    int line = text.lastIndexOf('\n', max);
    return paragraph > max / 2 ? paragraph : line > 0 ? line : max;
  }
}
