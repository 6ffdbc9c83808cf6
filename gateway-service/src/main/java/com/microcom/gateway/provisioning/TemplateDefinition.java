package com.microcom.gateway.provisioning;

import java.util.List;
import java.util.Map;

/**
 * One of our templates, as {@code templates.json} defines it.
 *
 * @param definition what the provider is told, but for the sender
 */
public record TemplateDefinition(String name, Map<String, Object> definition) {
  /** Titles of its opt-out buttons. */
  public List<String> optOutTitles() {
    return definition.get("components") instanceof Map<?, ?> components
            && components.get("buttons") instanceof Map<?, ?> buttons
            && buttons.get("items") instanceof List<?> items
        ? items.stream().filter(item -> item instanceof Map<?, ?> map && "OPT_OUT".equals(map.get("type"))).map(TemplateDefinition::title).toList()
        : List.of();
  }

  private static String title(Object button) {
    return String.valueOf(((Map<?, ?>) button).get("text"));
  }
}
