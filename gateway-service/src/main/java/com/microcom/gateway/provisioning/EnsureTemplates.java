package com.microcom.gateway.provisioning;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Creates what is missing and notes the state of the rest; the provider sends no event about templates, so it is asked. */
@ApplicationScoped
public class EnsureTemplates {
  private static final Logger LOG = Logger.getLogger(EnsureTemplates.class);

  private final TemplateDefinitions definitions;
  private final ProviderTemplates provider;
  private final KnownTemplates known;
  private final Clock clock;

  public EnsureTemplates(TemplateDefinitions definitions, ProviderTemplates provider, KnownTemplates known, Clock clock) {
    this.definitions = definitions;
    this.provider = provider;
    this.known = known;
    this.clock = clock;
  }

  /** @throws ProviderUnavailable the rest is left for the next time */
  public void handle() {
    var there =
        provider.templates().stream().collect(Collectors.toMap(ProviderTemplates.Known::name, Function.identity(), (first, second) -> first));
    for (var definition : definitions.all()) {
      var template = there.containsKey(definition.name()) ? there.get(definition.name()) : create(definition);
      QuarkusTransaction.requiringNew().run(() -> known.note(template, clock.instant()));
    }
  }

  private ProviderTemplates.Known create(TemplateDefinition definition) {
    LOG.infof("Template %s is created at the provider", definition.name());
    return provider.create(definition);
  }
}
