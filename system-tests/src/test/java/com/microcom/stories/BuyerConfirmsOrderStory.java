package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.DailyMetrics;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.rest.CatalogApi;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Money;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class BuyerConfirmsOrderStory {
  @Test
  void from_the_first_question_to_the_pre_invoice() throws Exception {
    var ana = RunningStack.newPhone("Ana");
    ana.asks("hola", "ana");

    var list = ana.asks("qué cámaras hikvision tienen para exterior?", "hikvision", "$ ", "2.");
    assertEveryShownPriceIsTheDatabases(list.text(), "qué cámaras hikvision tienen para exterior?");
    ana.asks("dame 2 de la segunda y un disco de 2 teras", "2 ×", "disco");
    var summary = ana.asks("pasame el resumen", "total", "iva");
    var total = Figures.total(summary.text());
    ana.asks("en 6 cuotas cuánto queda?", "6 cuotas", "tna", "cft");
    ana.says("dale, confirmo");

    var document = ana.getsDocument();
    var order = order(ana);
    assertThat(order.total()).isEqualTo(total);
    assertThat(order.payment()).isInstanceOf(Payment.Cash.class);
    assertThat(order.lines()).hasSize(2);
    assertThat(order.lines().getFirst().quantity()).isEqualTo(2);
    assertThat(Pdf.text(Http.bytes(document.documentUrl()))).contains(ArgentineFormat.money(total)).contains(order.number());
    assertTheErpHasItOnce(order);
    RunningStack.executive().gets("the order " + order.number(), m -> m.text().contains(order.number()));
    assertTheMetricsCountIt();
  }

  @Test
  void in_instalments_with_another_product_and_another_order_of_turns() throws Exception {
    var leo = RunningStack.newPhone("Leo");

    leo.asks("buenas, presio d un swich poe de 8 bocas?", "$ ");
    leo.asks("dame 3 del primero", "3 ×");
    leo.asks("mejor 2", "2 ×");
    leo.asks("sumale una bobina de utp cat6", "utp");
    leo.asks("sacá la bobina", "2 ×");
    leo.asks("cuánto va?", "$ ");
    leo.asks("total?", "total");
    leo.asks("y en 3 cuotas?", "3 cuotas", "tna");
    leo.presses("Elegir 3 cuotas");
    leo.getsText("3 cuotas", "total");
    leo.presses("Confirmar");

    var pdf = Pdf.text(Http.bytes(leo.getsDocument().documentUrl()));
    var order = order(leo);
    assertThat(order.lines()).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(2));
    assertThat(order.payment()).isInstanceOfSatisfying(Payment.Financed.class, financed -> {
      assertThat(financed.quote().instalments()).hasSize(3);
      assertThat(financed.quote().instalments().stream().map(i -> i.amount()).reduce(Money.zero("ARS"), Money::plus)).isEqualTo(financed.quote().total());
      assertThat(pdf).contains(ArgentineFormat.money(financed.quote().total()));
    });
    assertTheErpHasItOnce(order);
  }

  @Test
  void a_product_that_does_not_exist_is_not_invented() {
    var eva = RunningStack.newPhone("Eva");

    eva.says("tenés el modelo ZZQ-99871-XK?");

    var answer = eva.gets("an answer", m -> !m.text().isBlank());
    assertThat(answer.text()).doesNotContain("$ ");
  }

  private static void assertEveryShownPriceIsTheDatabases(String text, String query) throws Exception {
    var found = Wire.read(Wire.write(Http.post(RunningStack.stack().url("catalog") + "/search", CatalogApi.Search.of(query, 20))), CatalogApi.Found.class);
    var known = found.products().stream().map(p -> ArgentineFormat.money(p.price())).toList();
    var shown = java.util.regex.Pattern.compile("\\$ [0-9.]+,[0-9]{2}").matcher(text).results().map(r -> r.group()).toList();
    assertThat(shown).isNotEmpty().allSatisfy(price -> assertThat(known).contains(price));
  }

  private static OrderSnapshot order(Phone phone) {
    return RunningStack.events()
        .await(Topic.ORDER_CONFIRMED, OrderConfirmed.class, e -> e.order().buyer().address().value().equals(phone.number()))
        .order();
  }

  private static void assertTheErpHasItOnce(OrderSnapshot order) {
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(erpOrders(order)).hasSize(1));
  }

  static List<JsonNode> erpOrders(OrderSnapshot order) {
    return StreamSupport.stream(Http.get(RunningStack.stack().url("simulator") + "/__sim/erp/orders").spliterator(), false)
        .filter(posted -> posted.path("orderId").asText().equals(order.orderId().toString()))
        .toList();
  }

  private static void assertTheMetricsCountIt() {
    var reserved = RunningStack.events().all(Topic.STOCK_RESERVED).size();
    RunningStack.events().await(Topic.METRICS_DAILY, DailyMetrics.class, m -> m.ordersReserved() >= reserved && m.ordersConfirmed() >= reserved);
    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> Http.get(RunningStack.stack().url("analytics") + "/metrics/daily").findValues("ordersReserved").stream().mapToLong(JsonNode::asLong).sum() >= reserved);
  }
}
