package com.microcom.gateway.provisioning;

import java.util.List;

/** The provider's templates. Every method throws {@link ProviderUnavailable}. */
public interface ProviderTemplates {
  record Known(String name, String providerId, String status) {}

  List<Known> templates();

  Known create(TemplateDefinition template);
}
