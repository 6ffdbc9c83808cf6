package com.microcom.gateway.zenvia;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How Zenvia is reached and how it reaches us. */
@ConfigMapping(prefix = "gateway.zenvia")
public interface ZenviaSettings {
  /** Header that carries the webhook's secret; Zenvia does not sign what it posts. */
  String SECRET_HEADER = "X-Gateway-Secret";

  String WEBHOOK_PATH = "/webhooks/zenvia";

  /** With the version, without a trailing slash. */
  String url();

  String token();

  /** The sender, digits only. */
  String botNumber();

  String webhookSecret();

  /** Also taken while the secret is being changed. */
  Optional<String> previousWebhookSecret();

  /** Where Zenvia finds this service. */
  String publicUrl();

  default String webhookUrl() {
    return publicUrl().replaceAll("/+$", "") + WEBHOOK_PATH;
  }
}
