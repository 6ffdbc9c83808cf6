package com.microcom.billing.inbound;

import com.microcom.billing.orders.PreInvoiceNumber;
import com.microcom.billing.preinvoicing.PreInvoice;
import com.microcom.billing.preinvoicing.PreInvoicePrinter;
import com.microcom.contracts.Ids;
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
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Prints two pre-invoices of nobody while the service starts: the first one of a process takes seconds (fonts, classes), which no buyer
 * should wait. It runs beside the start and holds it up for nothing.
 */
@ApplicationScoped
class PrintingWarmUp {
  private final PreInvoicePrinter printer;
  private final Clock clock;
  private final Ids ids;

  PrintingWarmUp(PreInvoicePrinter printer, Clock clock, Ids ids) {
    this.printer = printer;
    this.clock = clock;
    this.ids = ids;
  }

  void onStart(@Observes StartupEvent event) {
    Thread.ofPlatform().name("printing-warm-up").daemon().start(this::print);
  }

  private void print() {
    var sample = new PreInvoice(new PreInvoiceNumber(1), order(clock.instant()), clock.instant(), clock.instant());
    printer.print(sample);
    printer.print(sample);
  }

  private OrderSnapshot order(Instant now) {
    var price = Money.ars("1000");
    var buyer = new Buyer(new ContactId(ids.next()), null, new Address(Channel.WHATSAPP, "0"), null);
    var lines = List.of(new OrderLine(new Sku("0"), "0", 1, price, VatRate.GENERAL));
    return new OrderSnapshot(new OrderId(ids.next()), "0", buyer, lines, price, new Payment.Cash(), 0, now);
  }
}
