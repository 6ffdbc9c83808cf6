package com.microcom.contracts;

import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.Purpose;

/**
 * Which service handles an inbound message: a pure function of the record, so that two consumers of one topic agree without
 * talking. Who owns the conversation plays no part.
 */
public final class InboundRouting {
  /** Payload of a survey's button: {@code survey:<flow>:<node>:<option>}. */
  public static final String SURVEY_PREFIX = "survey:";

  public enum Handler {
    CONVERSATION,
    REACTIVATION
  }

  private InboundRouting() {}

  public static Handler of(MessageInbound message) {
    return message.content() instanceof InboundContent.Reply reply && belongsToSurvey(message, reply)
        ? Handler.REACTIVATION
        : Handler.CONVERSATION;
  }

  private static boolean belongsToSurvey(MessageInbound message, InboundContent.Reply reply) {
    // A template's buttons have a payload fixed at its approval, so the message they answer tells the campaign.
    return reply.payload().startsWith(SURVEY_PREFIX)
        || message.inReplyTo() != null && message.inReplyTo().purpose() == Purpose.CAMPAIGN;
  }
}
