package com.microcom.gateway.delivering;

import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** May this message go to this contact now? Pure; asked immediately before every attempt. */
public final class Guards {
  /** WhatsApp closes the free-text window 24 h after the person's last message; one minute is left for the way. */
  public static final Duration WINDOW = Duration.ofHours(24).minusMinutes(1);

  /** A held message is looked at again this often, should the event that frees it be missed. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  public static final String FENCED = "awaiting-ownership";

  private Guards() {}

  /** @param templates what the provider says of a template of that name */
  public static Verdict decide(Delivery message, Standing contact, Function<String, TemplateState> templates, Instant now) {
    if (message.expired(now)) {
      return new Verdict.Expire();
    }
    return byPurpose(message, contact, now).orElseGet(() -> content(message, contact, templates, now));
  }

  private static Optional<Verdict> byPurpose(Delivery message, Standing contact, Instant now) {
    return switch (message.purpose()) {
      case NOTIFICATION -> Optional.empty();
      case REPLY -> reply(message, contact, now);
      case CAMPAIGN -> campaign(contact, now);
    };
  }

  private static Optional<Verdict> reply(Delivery message, Standing contact, Instant now) {
    if (message.ownershipVersion() < contact.ownershipVersion()) {
      return Optional.of(new Verdict.Refuse("stale-ownership"));
    }
    return contact.fenced() ? Optional.of(hold(FENCED, now)) : Optional.empty();
  }

  private static Optional<Verdict> campaign(Standing contact, Instant now) {
    if (contact.optedOut()) {
      return Optional.of(new Verdict.Refuse("opted-out"));
    }
    if (contact.owner() != Owner.BOT) {
      return Optional.of(new Verdict.Refuse("not-owned-by-bot"));
    }
    return contact.fenced() ? Optional.of(hold(FENCED, now)) : Optional.empty();
  }

  private static Verdict content(
      Delivery message, Standing contact, Function<String, TemplateState> templates, Instant now) {
    var open = contact.lastInboundAt() != null && now.isBefore(contact.lastInboundAt().plus(WINDOW));
    if (message.content() instanceof OutboundContent.Template template) {
      return template(template, open, templates, now);
    }
    if (open) {
      return new Verdict.Send(message.content(), null, false);
    }
    return message.outsideWindow() == null
        ? new Verdict.Refuse("window-closed")
        : template(message.outsideWindow(), false, templates, now);
  }

  private static Verdict template(
      OutboundContent.Template template, boolean open, Function<String, TemplateState> templates, Instant now) {
    return switch (templates.apply(template.name())) {
      case TemplateState.Approved(var providerId) -> new Verdict.Send(template, providerId, !open);
      case TemplateState.NotNow(var status) -> hold("template-" + status, now);
      case TemplateState.Never(var status) -> new Verdict.Refuse("template-" + status);
    };
  }

  private static Verdict hold(String reason, Instant now) {
    return new Verdict.Hold(reason, now.plus(LOOK_AGAIN));
  }

  /** Replies before notifications before campaigns. */
  public static int priority(Purpose purpose) {
    return switch (purpose) {
      case REPLY -> 0;
      case NOTIFICATION -> 1;
      case CAMPAIGN -> 2;
    };
  }
}
