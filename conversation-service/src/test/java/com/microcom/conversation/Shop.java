package com.microcom.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.rest.CatalogApi;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import com.microcom.testkit.Events;
import java.util.List;
import java.util.Map;

/** A catalogue with two cameras, and the way of a buyer to a confirmed order. */
final class Shop {
  private static final List<CatalogApi.Product> CAMERAS =
      List.of(camera("CAM-1", "Cámara bala 2 MP", "85000.00"), camera("CAM-2", "Cámara domo 4 MP", "120000.00"));

  private Shop() {}

  static void opens() {
    var found = new CatalogApi.Found(CatalogApi.Outcome.FOUND, CAMERAS, 2, "cámaras Hikvision", List.of(), null, List.of());
    OtherServices.teach().register(
        post(urlPathEqualTo("/search")).willReturn(okForContentType("application/json", OtherServices.json(found))));
    OtherServices.teach().register(
        post(urlPathEqualTo("/products/lookup")).willReturn(okForContentType("application/json", OtherServices.json(CAMERAS))));
  }

  /** Up to the summary with its buttons. @return the payload that confirms it */
  static String summary(Buyer buyer) {
    buyer.turnOf(buyer.writes("busco cámaras hikvision"));
    buyer.turnOf(buyer.writes("dame 2 de la primera"));
    buyer.turnOf(buyer.writes("pasame el resumen"));
    return buyer.replies().stream().map(MessageOutbound::content)
        .filter(OutboundContent.Buttons.class::isInstance).map(OutboundContent.Buttons.class::cast)
        .flatMap(b -> b.buttons().stream()).map(OutboundContent.Button::id).filter(id -> id.startsWith("confirm:"))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new AssertionError("No summary to confirm: " + buyer.received()));
  }

  static OrderSnapshot order(Buyer buyer) {
    buyer.presses(summary(buyer), "Confirmar");
    return confirmed(buyer);
  }

  static OrderSnapshot confirmed(Buyer buyer) {
    return new Events().await(Topic.ORDER_CONFIRMED, OrderConfirmed.class, e -> e.order().buyer().contactId().equals(buyer.contactId)).order();
  }

  private static CatalogApi.Product camera(String sku, String title, String price) {
    return new CatalogApi.Product(new Sku(sku), title, "Hikvision", sku, "camera-ip", Money.ars(price), VatRate.GENERAL, 20,
        "exterior, IR 30 m", Map.of("outdoor", "true"));
  }
}
