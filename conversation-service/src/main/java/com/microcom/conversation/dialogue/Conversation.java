package com.microcom.conversation.dialogue;

import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.ordering.Cart;
import com.microcom.conversation.ordering.PlacedOrder;
import com.microcom.conversation.ordering.Summary;
import com.microcom.flow.Session;
import java.time.Instant;
import java.util.List;

/**
 * All that the dialogue remembers of a buyer. Immutable; plain JSON ({@code contracts.Wire}) for storing.
 *
 * @param buyerName as the channel gave it, or null
 * @param taxId CUIT, eleven digits, or null
 * @param session where he is in the flow
 * @param shown the last products shown
 * @param focus the product spoken of last, or null
 * @param summaryCount version of the newest summary; 0 before the first
 * @param summary the last one shown that can still be confirmed, or null
 * @param quote the last financing shown for that summary, or null
 * @param orders newest first, at most five
 * @param question what the bot asked last, or null
 * @param misunderstood turns in a row that were not understood
 * @param recent the last lines said by both, oldest first, for the executive
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
    long summaryCount,
    Summary summary,
    FinancingQuote quote,
    List<PlacedOrder> orders,
    Asked question,
    int misunderstood,
    List<String> recent,
    Instant lastSaidAt) {
  public Conversation {
    orders = List.copyOf(orders);
    recent = List.copyOf(recent);
  }

  /** Nothing was said yet. @param buyerName may be null */
  public static Conversation fresh(ContactId contactId, String buyerName) {
    return new Conversation(contactId, buyerName, null, null, Cart.EMPTY, Shown.NOTHING, null, 0, null, null, List.of(),
        Asked.NOTHING, 0, List.of(), null);
  }
}
