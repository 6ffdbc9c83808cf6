package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.orders.OrderSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** kill -9 between the confirmation and the document: one reservation, one ERP order, one document, whatever died. */
@ExtendWith(RunningStack.class)
class KilledInTheMiddleStory {
  private static final int BUYERS = 4;

  @Test
  void of_conversation() throws Exception {
    confirmAndKill("conversation");
  }

  @Test
  void of_billing() throws Exception {
    confirmAndKill("billing");
  }

  private static void confirmAndKill(String service) throws Exception {
    var buyers = IntStream.range(0, BUYERS).mapToObj(i -> RunningStack.newPhone("Comprador " + i)).toList();
    plentyOfOneProduct();
    for (var buyer : buyers) {
      buyer.asks("dame una KILL-TEST-9", "1 ×");
      buyer.asks("pasame el resumen", "total");
    }
    var process = RunningStack.stack().process(service);

    buyers.forEach(buyer -> buyer.presses("Confirmar"));
    await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5)).until(() -> !orders(buyers).isEmpty());
    process.kill();
    process.start();
    RunningStack.stack().await(process);

    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(documents(buyers)).hasSize(BUYERS));
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(buyers).allSatisfy(b -> assertThat(documents(b)).isEqualTo(1)));
    for (var order : orders(buyers)) {
      assertThat(RunningStack.events().all(Topic.STOCK_RESERVED, StockReserved.class, e -> e.order().orderId().equals(order.orderId())).stream().distinct()).hasSize(1);
      await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(BuyerConfirmsOrderStory.erpOrders(order)).hasSize(1));
    }
    assertThat(orders(buyers)).hasSize(BUYERS);
  }

  /** Stock of its own, so that no other story can use it up. */
  private static void plentyOfOneProduct() {
    var csv = "sku,title,brand,model,kind,price,vat,stock\nKILL-TEST-9,Cámara bala Hikvision KILL-TEST-9 2 MP TurboHD IP67,Hikvision,KILL-TEST-9,,45900.00,21,100\n";
    Http.post(RunningStack.stack().url("catalog") + "/imports", "text/csv", csv);
  }

  private static List<OrderSnapshot> orders(List<Phone> buyers) {
    var numbers = buyers.stream().map(Phone::number).toList();
    return RunningStack.events().all(Topic.ORDER_CONFIRMED, OrderConfirmed.class, e -> numbers.contains(e.order().buyer().address().value())).stream()
        .map(OrderConfirmed::order)
        .distinct()
        .toList();
  }

  private static List<PreInvoiceIssued> documents(List<Phone> buyers) {
    var orders = orders(buyers).stream().map(OrderSnapshot::orderId).toList();
    return RunningStack.events().all(Topic.PREINVOICE_ISSUED, PreInvoiceIssued.class, e -> orders.contains(e.orderId())).stream().distinct().toList();
  }

  private static long documents(Phone buyer) {
    return buyer.journal(0).stream().filter(m -> m.isOut() && m.documentUrl() != null).count();
  }
}
