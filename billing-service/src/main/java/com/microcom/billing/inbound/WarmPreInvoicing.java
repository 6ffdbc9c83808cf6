package com.microcom.billing.inbound;

import com.microcom.billing.orders.PreInvoiceNumber;
import com.microcom.billing.preinvoicing.IssuePreInvoice;
import com.microcom.billing.preinvoicing.PreInvoice;
import com.microcom.billing.preinvoicing.PreInvoicePrinter;
import com.microcom.contracts.Ids;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.WarmUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * A pre-invoice of nobody is printed while the service starts (fonts and classes take seconds the first time), and then issued in a
 * transaction that is rolled back: no number is used up, nothing is stored or sent.
 */
@ApplicationScoped
class WarmPreInvoicing implements WarmUp {
  private final PreInvoicePrinter printer;
  private final IssuePreInvoice issuePreInvoice;
  private final Clock clock;
  private final Ids ids;

  WarmPreInvoicing(PreInvoicePrinter printer, IssuePreInvoice issuePreInvoice, Clock clock, Ids ids) {
    this.printer = printer;
    this.issuePreInvoice = issuePreInvoice;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public void run() {
    var now = clock.instant();
    var order = order(now);
    // Before the rehearsal, since that holds the counter of the numbers.
    printer.print(new PreInvoice(new PreInvoiceNumber(1), order, now, now));
    var reserved = new StockReserved(order, now, now);
    WarmUp.rehearse(() -> issuePreInvoice.handle(new Envelope(ids.next(), reserved, "billing", now, null), reserved));
  }

  private OrderSnapshot order(Instant now) {
    var price = Money.ars("1000");
    var buyer = new Buyer(new ContactId(ids.next()), null, new Address(Channel.WHATSAPP, "0"), null);
    var lines = List.of(new OrderLine(new Sku("0"), "0", 1, price, VatRate.GENERAL));
    return new OrderSnapshot(new OrderId(ids.next()), "0", buyer, lines, price, new Payment.Cash(), 0, now);
  }
}
