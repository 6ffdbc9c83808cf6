package com.microcom.conversation.dialogue;

import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.PlacedOrder;
import com.microcom.conversation.ordering.Summary;
import com.microcom.flow.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the dialogue remembers of a buyer. Immutable; plain JSON ({@code contracts.Wire}) for storing.
 *
 * @param buyerName as the channel gave it, or null
 * @param taxId CUIT, eleven digits, or null
 * @param session where he is in the flow; null before his first turn
 * @param shown the products in front of him
 * @param focus the product spoken of last, or null
 * @param offered what a "sí" puts into the cart, or null
 * @param summaryCount version of the newest summary; 0 before the first
 * @param summary the last one shown that can still be confirmed, or null
 * @param quote the last financing shown, or null
 * @param orders newest first, at most five
 * @param question what the bot asked last
 * @param misunderstood turns in a row that were not understood
 * @param lastSaidAt when the buyer wrote last, or null
 */
public record Conversation(
    ContactId contactId,
    String buyerName,
    String taxId,
    Session session,
    Cart cart,
    Shown shown,
    Sku focus,
    Offered offered,
    long summaryCount,
    Summary summary,
    FinancingQuote quote,
    List<PlacedOrder> orders,
    Asked question,
    int misunderstood,
    Instant lastSaidAt) {
  private static final int REMEMBERED_ORDERS = 5;

  public Conversation {
    cart = cart == null ? Cart.EMPTY : cart;
    shown = shown == null ? Shown.NOTHING : shown;
    question = question == null ? Asked.NONE : question;
    orders = orders == null ? List.of() : List.copyOf(orders);
  }

  /** @param quantity units, at least 1 */
  public record Offered(Sku sku, int quantity) {}

  /** Nothing was said yet. @param buyerName may be null */
  public static Conversation fresh(ContactId contactId, String buyerName) {
    return new Conversation(contactId, buyerName, null, null, Cart.EMPTY, Shown.NOTHING, null, null, 0, null, null, List.of(),
        Asked.NONE, 0, null);
  }

  /** The same conversation under another identity or name, as the gateway tells it. */
  public Conversation of(ContactId id, String name) {
    return new Conversation(id, name, taxId, session, cart, shown, focus, offered, summaryCount, summary, quote, orders,
        question, misunderstood, lastSaidAt);
  }

  public Optional<PlacedOrder> order(OrderId id) {
    return orders.stream().filter(order -> order.orderId().equals(id)).findFirst();
  }

  public Optional<PlacedOrder> lastOrder(PlacedOrder.State... states) {
    return orders.stream().filter(order -> List.of(states).contains(order.state())).findFirst();
  }

  Conversation withTaxId(String value) {
    return new Conversation(contactId, buyerName, value, session, cart, shown, focus, offered, summaryCount, summary, quote,
        orders, question, misunderstood, lastSaidAt);
  }

  Conversation withSession(Session value) {
    return new Conversation(contactId, buyerName, taxId, value, cart, shown, focus, offered, summaryCount, summary, quote,
        orders, question, misunderstood, lastSaidAt);
  }

  Conversation withCart(Cart value) {
    return new Conversation(contactId, buyerName, taxId, session, value, shown, focus, offered, summaryCount, summary, quote,
        orders, question, misunderstood, lastSaidAt);
  }

  Conversation withShown(Shown value) {
    return new Conversation(contactId, buyerName, taxId, session, cart, value, focus, offered, summaryCount, summary, quote,
        orders, question, misunderstood, lastSaidAt);
  }

  Conversation withFocus(Sku value) {
    return new Conversation(contactId, buyerName, taxId, session, cart, shown, value, offered, summaryCount, summary, quote,
        orders, question, misunderstood, lastSaidAt);
  }

  Conversation withOffered(Offered value) {
    return new Conversation(contactId, buyerName, taxId, session, cart, shown, focus, value, summaryCount, summary, quote,
        orders, question, misunderstood, lastSaidAt);
  }

  /** A null summary: there is nothing to confirm any more. The count stays. */
  Conversation withSummary(Summary value) {
    return new Conversation(contactId, buyerName, taxId, session, cart, shown, focus, offered,
        value == null ? summaryCount : value.version(), value, quote, orders, question, misunderstood, lastSaidAt);
  }

  Conversation withQuote(FinancingQuote value) {
    return new Conversation(contactId, buyerName, taxId, session, cart, shown, focus, offered, summaryCount, summary, value,
        orders, question, misunderstood, lastSaidAt);
  }

  /** In the place of the order with that id, or as the newest. */
  Conversation withOrder(PlacedOrder value) {
    var changed = order(value.orderId()).isPresent()
        ? orders.stream().map(o -> o.orderId().equals(value.orderId()) ? value : o).toList()
        : Stream.concat(Stream.of(value), orders.stream()).limit(REMEMBERED_ORDERS).toList();
    return new Conversation(contactId, buyerName, taxId, session, cart, shown, focus, offered, summaryCount, summary, quote,
        changed, question, misunderstood, lastSaidAt);
  }

  Conversation asking(Asked value) {
    return new Conversation(contactId, buyerName, taxId, session, cart, shown, focus, offered, summaryCount, summary, quote,
        orders, value, misunderstood, lastSaidAt);
  }

  Conversation misunderstood(int inARow) {
    return new Conversation(contactId, buyerName, taxId, session, cart, shown, focus, offered, summaryCount, summary, quote,
        orders, question, inARow, lastSaidAt);
  }

  Conversation saidAt(Instant value) {
    return new Conversation(contactId, buyerName, taxId, session, cart, shown, focus, offered, summaryCount, summary, quote,
        orders, question, misunderstood, value);
  }
}
