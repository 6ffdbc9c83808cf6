package com.microcom.gateway.provisioning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.Wire;
import com.microcom.gateway.receiving.OptOutButton;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The templates of {@code templates.json}. */
@ApplicationScoped
public class TemplateDefinitions {
  private final List<TemplateDefinition> all = load();

  public List<TemplateDefinition> all() {
    return all;
  }

  public boolean contains(String name) {
    return all.stream().anyMatch(template -> template.name().equals(name));
  }

  @Produces
  @Singleton
  OptOutButton optOutButton() {
    return new OptOutButton(all.stream().flatMap(template -> template.optOutTitles().stream()).collect(Collectors.toSet()));
  }

  private static List<TemplateDefinition> load() {
    try (var json = TemplateDefinitions.class.getResourceAsStream("/templates.json")) {
      return Wire.json().readValue(json, new TypeReference<List<Map<String, Object>>>() {}).stream()
          .map(definition -> new TemplateDefinition((String) definition.get("name"), definition))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("templates.json cannot be read", e);
    }
  }
}
