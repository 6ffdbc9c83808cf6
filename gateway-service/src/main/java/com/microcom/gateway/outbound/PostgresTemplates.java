package com.microcom.gateway.outbound;

import com.microcom.gateway.delivering.TemplateState;
import com.microcom.gateway.delivering.Templates;
import com.microcom.gateway.provisioning.KnownTemplates;
import com.microcom.gateway.provisioning.ProviderTemplates.Known;
import com.microcom.gateway.provisioning.TemplateDefinitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

@ApplicationScoped
class PostgresTemplates implements Templates, KnownTemplates {
  private final TemplateDefinitions definitions;
  private final EntityManager database;

  PostgresTemplates(TemplateDefinitions definitions, EntityManager database) {
    this.definitions = definitions;
    this.database = database;
  }

  @Override
  public TemplateState state(String name) {
    return TemplateRow.<TemplateRow>findByIdOptional(name)
        .map(TemplateRow::state)
        .orElseGet(() -> definitions.contains(name) ? new TemplateState.NotNow("not-created") : new TemplateState.Never("unknown"));
  }

  @Override
  public void note(Known template, Instant now) {
    database
        .createNativeQuery(
            """
            insert into template (name, provider_id, status, checked_at) values (?1, ?2, ?3, ?4)
            on conflict (name) do update set provider_id = ?2, status = ?3, checked_at = ?4
            """)
        .setParameter(1, template.name())
        .setParameter(2, template.providerId())
        .setParameter(3, template.status())
        .setParameter(4, now)
        .executeUpdate();
  }
}
