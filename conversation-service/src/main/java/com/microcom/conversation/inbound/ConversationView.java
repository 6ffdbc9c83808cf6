package com.microcom.conversation.inbound;

import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import com.microcom.conversation.dossiers.Dossier;
import com.microcom.conversation.dossiers.Transcript.Line;
import com.microcom.conversation.orders.ConfirmedOrder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * @param name as the channel gave it, or null
 * @param address where the contact wrote from last, or null
 * @param owner who speaks
 * @param executive the provider's id of the person, or null
 * @param state of the dialogue's flow, or null before the first turn
 * @param orders newest first
 * @param transcript the newest lines, oldest first
 */
record ConversationView(
    ContactId contactId,
    String name,
    Address address,
    Owner owner,
    long ownershipVersion,
    String executive,
    String state,
    List<OrderLine> cart,
    List<Order> orders,
    List<Said> transcript) {

  /** @param state stable code: {@code confirmed}, {@code reserved}, {@code rejected}, {@code pre-invoiced}, {@code cancelled}, {@code invoiced} */
  record Order(OrderId orderId, String number, String state, Money total, Instant confirmedAt, Instant reservedUntil) {
    static Order of(ConfirmedOrder order) {
      var s = order.snapshot();
      return new Order(s.orderId(), s.number(), word(order.state()), s.total(), s.confirmedAt(), order.reservedUntil());
    }
  }

  /** @param speaker stable code: {@code buyer}, {@code bot}, {@code executive} */
  record Said(Instant at, String speaker, String text) {}

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ConversationView of(Dossier dossier, List<ConfirmedOrder> orders, List<Line> transcript) {
    ConversationOwnership ownership = dossier.ownership().announced(dossier.contactId(), null, Instant.EPOCH);
    var conversation = dossier.conversation();
    return new ConversationView(
        dossier.contactId(),
        dossier.name(),
        dossier.address(),
        ownership.owner(),
        ownership.version(),
        ownership.executive(),
        conversation.session() == null ? null : conversation.session().state(),
        conversation.cart().asOrderLines(),
        orders.stream().map(Order::of).toList(),
        transcript.stream().map(line -> new Said(line.at(), word(line.speaker()), line.text())).toList());
  }
}
