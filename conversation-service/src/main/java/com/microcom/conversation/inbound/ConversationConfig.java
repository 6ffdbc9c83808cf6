package com.microcom.conversation.inbound;

import com.microcom.conversation.turns.QuietPeriod;
import com.microcom.conversation.turns.ReplyLifetime;
import com.microcom.conversation.turns.TurnLimits;
import com.microcom.conversation.workitems.AnnouncementRules;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings as the features want them. */
@Dependent
class ConversationConfig {
  @Produces
  @Singleton
  QuietPeriod quietPeriod(
      @ConfigProperty(name = "conversation.quiet-period") Duration quiet,
      @ConfigProperty(name = "conversation.quiet-cap") Duration cap) {
    return new QuietPeriod(quiet, cap);
  }

  @Produces
  @Singleton
  TurnLimits turnLimits(
      @ConfigProperty(name = "conversation.turn-budget") Duration thinking,
      @ConfigProperty(name = "conversation.turn-attempts") int attempts,
      @ConfigProperty(name = "conversation.turn-retry-after") Duration retryAfter) {
    return new TurnLimits(thinking, attempts, retryAfter);
  }

  @Produces
  @Singleton
  ReplyLifetime replyLifetime(@ConfigProperty(name = "conversation.reply-lifetime") Duration lifetime) {
    return new ReplyLifetime(lifetime);
  }

  @Produces
  @Singleton
  AnnouncementRules announcementRules(
      @ConfigProperty(name = "conversation.announce-again") Duration again,
      @ConfigProperty(name = "conversation.announcements") int timesAtMost) {
    return new AnnouncementRules(again, timesAtMost);
  }
}
