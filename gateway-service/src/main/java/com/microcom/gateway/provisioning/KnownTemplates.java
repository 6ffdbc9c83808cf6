package com.microcom.gateway.provisioning;

import com.microcom.gateway.provisioning.ProviderTemplates.Known;
import java.time.Instant;

/** What we know of our templates at the provider, for all replicas. */
public interface KnownTemplates {
  void note(Known template, Instant now);
}
