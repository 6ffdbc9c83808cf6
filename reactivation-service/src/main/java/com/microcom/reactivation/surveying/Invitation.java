package com.microcom.reactivation.surveying;

import com.microcom.contracts.events.OutboundContent;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the approved template means to the survey: the provider fixes its buttons at the approval, so their payloads and texts are
 * translated here to the options of the flow's first state.
 *
 * @param nameField the template's variable for the person's name
 * @param withoutName what stands there when the name is not known
 * @param replies option of the first state by payload or text of the button, several spellings welcome
 */
public record Invitation(String template, String flow, String nameField, String withoutName, Map<String, String> replies) {
  /** Longer names are cut: the provider counts the whole text. */
  private static final int LONGEST_NAME = 60;

  public OutboundContent.Template content(String name) {
    var shown = name == null || name.isBlank() ? withoutName : name.strip().substring(0, Math.min(LONGEST_NAME, name.strip().length()));
    return new OutboundContent.Template(template, Map.of(nameField, shown), null);
  }

  /** @return the option that this button stands for; empty if it is none of the template's */
  public Optional<String> option(String payload, String text) {
    return Stream.of(payload, text)
        .map(Invitation::plain)
        .filter(pressed -> !pressed.isEmpty())
        .flatMap(pressed -> replies.entrySet().stream().filter(reply -> plain(reply.getKey()).equals(pressed)).map(Map.Entry::getValue))
        .findFirst();
  }

  /** Accents, case and blanks differ between what was approved and what comes back. */
  private static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").strip().toLowerCase(Locale.ROOT);
  }
}
