package com.microcom.gateway.receiving;

import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.values.Address;
import com.microcom.gateway.delivering.StatusReport;
import java.time.Instant;
import java.util.List;

/** What a provider told us, in words of no provider; its times are never after the arrival. */
public sealed interface ChannelEvent {
  /** @param idRef the provider's id of our message that was quoted or pressed, or null @param senderName or null */
  record PersonWrote(
      Address from, String providerMessageId, String senderName, List<InboundContent> contents, String idRef, Instant sentAt)
      implements ChannelEvent {}

  /** A message went to a person: the echo of ours, or an executive's. @param externalId as the sender set it, or null */
  record AnswerSeen(Address to, String providerMessageId, String externalId, String text, Instant at) implements ChannelEvent {}

  /** At least one of the two ids is there. */
  record StatusReported(String providerMessageId, String externalId, StatusReport report) implements ChannelEvent {}

  /** @param executive the provider's id of the person, or null */
  record ConversationMoved(Address contact, ExecutiveActivity.Kind kind, String executive, Instant at) implements ChannelEvent {}

  /** Known to exist or not known at all: kept as it came, nothing follows from it. */
  record OfNoConsequence(String type) implements ChannelEvent {}
}
