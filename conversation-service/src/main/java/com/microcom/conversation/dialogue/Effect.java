package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.values.OrderId;
import com.microcom.conversation.ordering.OrderDraft;

/** What an answer does to the world; the host does it in the transaction that stores the conversation. */
public sealed interface Effect {

  /**
   * Send this to the buyer. In the answer to {@link DialogueInput.Said} it is a reply (it carries the ownership version that
   * results); in the answer to anything else it is the state of an order, a notification.
   */
  record Say(OutboundContent content) implements Effect {}

  /** The buyer said yes. The host adds the number for people, the buyer and the moment. */
  record ConfirmOrder(OrderDraft order) implements Effect {}

  /** The buyer takes it back. */
  record CancelOrder(OrderId orderId) implements Effect {}

  /**
   * A person has to go on; the acknowledgement to the buyer is a {@link Say} of the same answer.
   *
   * @param reason stable code: {@code asked-for-human}, {@code complaint}, {@code volume}, {@code not-understood},
   *     {@code price-on-request}, {@code service-unavailable}, {@code question}, {@code attachment}, {@code restock}
   * @param summary for the executive, in Spanish: what happened, what was said in this turn, cart,
   *     orders; the host adds the transcript
   */
  record HandOff(String reason, String summary) implements Effect {}

  /** No campaigns any more. */
  record RequestOptOut(Consent.Proof proof) implements Effect {}

  /** Campaigns again. */
  record RequestOptIn(Consent.Proof proof) implements Effect {}
}
