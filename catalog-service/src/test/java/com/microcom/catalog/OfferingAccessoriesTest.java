package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.catalog.accessories.BoughtTogether;
import com.microcom.catalog.accessories.Sales;
import com.microcom.contracts.Ids;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.rest.CatalogApi.Accessory;
import com.microcom.contracts.rest.CatalogApi.AccessoryBasis;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class OfferingAccessoriesTest {
  private static final Ids IDS = Ids.timeOrdered();
  private static final String ANALOG = "CAM-1001";
  private static final String IP = "CIP-1001";
  private static final String DVR = "DVR-1015";

  private final Events events = new Events();
  @Inject Sales sales;

  @Test
  void four_analog_cameras_need_power_a_recorder_and_a_balun_each() {
    var offered = accessories(ANALOG, 4, 4, "");
    assertThat(offered).extracting(a -> a.product().kind()).containsExactly("power-supply", "recorder-dvr", "balun", "mount");
    assertThat(offered).extracting(Accessory::quantity).containsExactly(1, 1, 4, 4);
    assertThat(offered).extracting(Accessory::reason).startsWith("para alimentarla", "para grabar", "para llevar el video por cable UTP");
    assertThat(offered.get(0).product().attributes().get("amps")).satisfies(a -> assertThat(Double.parseDouble(a)).isGreaterThanOrEqualTo(4));
    assertThat(offered.get(1).product()).satisfies(p -> {
      assertThat(p.brand()).isEqualTo("Hikvision");
      assertThat(Integer.parseInt(p.attributes().get("channels"))).isGreaterThanOrEqualTo(4);
    });
    assertThat(offered).allMatch(a -> a.product().available() >= a.quantity() && a.product().price() != null);
  }

  @Test
  void what_the_cart_has_is_not_offered_again() {
    assertThat(accessories(ANALOG, 4, 5, DVR + ",BAL-1001")).extracting(a -> a.product().kind()).doesNotContain("recorder-dvr", "balun", "cable-coaxial").contains("power-supply");
    assertThat(accessories(IP, 4, 5, "NVR-1015")).extracting(a -> a.product().kind()).doesNotContain("switch", "recorder-nvr").contains("cable-utp");
    assertThat(accessories(IP, 4, 5, "")).extracting(a -> a.product().kind()).startsWith("switch", "recorder-nvr", "cable-utp");
  }

  @Test
  void a_recorder_needs_a_disk_and_a_wifi_camera_a_card_only_if_it_has_the_slot() {
    assertThat(accessories(DVR, 1, 3, "").getFirst()).satisfies(a -> {
      assertThat(a.product().kind()).isEqualTo("disk-surveillance");
      assertThat(a.reason()).isEqualTo("para guardar las grabaciones");
      assertThat(a.basis()).isEqualTo(AccessoryBasis.RULE);
    });
    assertThat(accessories("CWF-1001", 2, 3, "").getFirst()).satisfies(a -> {
      assertThat(a.product().kind()).isEqualTo("memory-card");
      assertThat(a.quantity()).isEqualTo(2);
    });
    assertThat(accessories("UPS-1001", 1, 3, "")).extracting(a -> a.product().kind()).containsExactly("battery");
    given().get("/products/NADA-1/accessories").then().statusCode(404).body("code", equalTo("catalog.product-unknown"));
  }

  @Test
  void what_is_bought_together_often_enough_is_offered_and_an_order_counts_once() {
    list("sku;titulo;marca;precio;stock\n"
        + "TOG-1;Cámara bala TogA 2 MP TurboHD IR 25 m IP67;TogA;30.000,00;900\n"
        + "TOG-2;Pendrive TogB 64 GB;TogB;9.000,00;900\n"
        + "TOG-3;Cámara bala TogC 4 MP IP PoE IR 30 m IP67;TogC;90.000,00;900\n"
        + "TOG-4;NVR TogD 8 canales 4K;TogD;90.000,00;900\n");
    var repeated = order("TOG-1", "TOG-2");
    for (var i = 0; i < 4; i++) {
      confirmed(repeated);
    }
    confirmed(order("TOG-1"));
    confirmed(order("TOG-1", "TOG-3", "TOG-4"));
    counted(3);
    assertThat(accessories("TOG-1", 1, 10, "")).noneMatch(a -> a.basis() == AccessoryBasis.BOUGHT_TOGETHER);
    // Orders of others: without them everything would go with everything.
    for (var i = 0; i < 8; i++) {
      confirmed(order("TOG-9"));
    }
    for (var i = 0; i < 5; i++) {
      confirmed(order("TOG-1", "TOG-2", "TOG-3", "TOG-4"));
    }
    counted(8);
    Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> sales.with(new Sku("TOG-1"), Instant.EPOCH, 1, 10).getFirst().orders() >= 16);
    assertThat(sales.with(new Sku("TOG-1"), Instant.EPOCH, 1, 10)).anySatisfy(t -> {
      assertThat(t.other()).isEqualTo(new Sku("TOG-2"));
      assertThat(t.together()).isEqualTo(6);
      assertThat(t.withProduct()).isEqualTo(8);
    });
    // The IP recorder was as often in the same order, but it does not work with an analog camera; the other camera is no accessory.
    var together = accessories("TOG-1", 1, 3, "").stream().filter(a -> a.basis() == AccessoryBasis.BOUGHT_TOGETHER).toList();
    assertThat(together).singleElement().satisfies(a -> {
      assertThat(a.product().sku()).isEqualTo(new Sku("TOG-2"));
      assertThat(a.reason()).isEqualTo("va junto en 7 de cada 10 pedidos");
    });
    assertThat(accessories("TOG-1", 1, 3, "TOG-2")).noneMatch(a -> a.basis() == AccessoryBasis.BOUGHT_TOGETHER);
  }

  @Test
  void what_everybody_buys_goes_with_nothing_in_particular() {
    var pairs = List.of(
        new Sales.Together(new Sku("A"), 50, 100, 500, 1000),
        new Sales.Together(new Sku("B"), 40, 100, 60, 1000),
        new Sales.Together(new Sku("C"), 4, 5, 4, 1000),
        new Sales.Together(new Sku("D"), 9, 100, 9, 1000));
    assertThat(BoughtTogether.USUAL.telling(pairs)).extracting(t -> t.other().value()).containsExactly("B");
  }

  private void confirmed(OrderSnapshot order) {
    events.publish(new OrderConfirmed(order));
  }

  private void counted(int orders) {
    Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> sales.with(new Sku("TOG-1"), Instant.EPOCH, 1, 10).stream().anyMatch(t -> t.withProduct() == orders));
  }

  private static OrderSnapshot order(String... skus) {
    var lines = Arrays.stream(skus).map(s -> new OrderLine(new Sku(s), "Producto " + s, 1, Money.ars("900.00"), VatRate.GENERAL)).toList();
    return new OrderSnapshot(new OrderId(IDS.next()), "P-000001", new Buyer(new ContactId(IDS.next()), "Ana", new Address(Channel.WHATSAPP, "5491155550001"), null), lines,
        OrderTotals.of(lines).total(), new Payment.Cash(), 1, Instant.now());
  }

  private static void list(String csv) {
    given().contentType("text/csv").body(csv.getBytes(UTF_8)).post("/imports").then().statusCode(200).body("rejected.size()", equalTo(0));
  }

  private static List<Accessory> accessories(String sku, int quantity, int limit, String exclude) {
    return List.of(given().get("/products/" + sku + "/accessories?quantity=" + quantity + "&limit=" + limit + "&exclude=" + exclude).then().log().ifError().statusCode(200).extract().as(Accessory[].class));
  }
}
