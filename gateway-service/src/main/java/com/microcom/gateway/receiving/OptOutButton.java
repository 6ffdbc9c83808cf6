package com.microcom.gateway.receiving;

import com.microcom.contracts.events.InboundContent;
import java.util.Optional;
import java.util.Set;

/**
 * A template's opt-out button has no payload of ours: its press arrives as a text with the button's title (inferred from the
 * provider's contract, which does not say), so only an answer to a campaign message is looked at.
 *
 * @param titles of the opt-out buttons of our templates
 */
public record OptOutButton(Set<String> titles) {
  /** @return what was pressed */
  public Optional<String> pressedIn(InboundContent content) {
    return switch (content) {
      case InboundContent.Text(var text) -> Optional.of(text.strip()).filter(titles::contains);
      case InboundContent.Reply(var payload, var text) -> Optional.ofNullable(text).map(String::strip).filter(titles::contains);
      default -> Optional.empty();
    };
  }
}
