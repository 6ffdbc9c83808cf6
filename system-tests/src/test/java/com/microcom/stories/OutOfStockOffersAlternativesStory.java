package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Topic;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.StockRejected;
import com.microcom.contracts.rest.CatalogApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class OutOfStockOffersAlternativesStory {
  @Test
  void a_camera_without_stock_leads_to_one_that_is_there() throws Exception {
    var gone = productWithoutStockButWithAlternatives();
    var marta = RunningStack.newPhone("Marta");

    var answer = marta.asks("hola, tenés la " + gone.model() + "?", "no tengo stock");

    var alternatives = Http.get(RunningStack.stack().url("catalog") + "/products/" + gone.sku() + "/alternatives?quantity=1&limit=3");
    assertThat(alternatives).isNotEmpty().allSatisfy(a -> assertThat(a.path("available").asInt()).isPositive());
    assertThat(answer.text()).contains(alternatives.get(0).path("title").asText().substring(0, 60)).contains(alternatives.get(0).path("reason").asText());
    marta.asks("dale, dame una de la primera", "1 ×");
  }

  @Test
  void who_loses_the_last_unit_gets_alternatives_and_keeps_the_cart() {
    onlyOneLeft();
    var fast = RunningStack.newPhone("Flor");
    var slow = RunningStack.newPhone("Sol");
    for (var phone : List.of(fast, slow)) {
      phone.asks("dame una LAST-UNIT-1", "1 ×");
      phone.asks("resumen", "total");
    }

    fast.presses("Confirmar");
    slow.presses("Confirmar");

    var rejected = RunningStack.events().await(Topic.STOCK_REJECTED, StockRejected.class, e -> e.order().lines().getFirst().sku().value().equals("LAST-UNIT-1"));
    var loser = rejected.order().buyer().address().value().equals(fast.number()) ? fast : slow;
    var winner = loser == fast ? slow : fast;
    winner.getsDocument();
    loser.getsText("stock");
    assertThat(loser.journal(0)).noneMatch(m -> m.documentUrl() != null);
    assertThat(RunningStack.events().all(Topic.ORDER_CONFIRMED, OrderConfirmed.class, e -> e.order().lines().getFirst().sku().value().equals("LAST-UNIT-1"))).hasSize(2);
  }

  private static void onlyOneLeft() {
    var csv = "sku,title,brand,model,kind,price,vat,stock\nLAST-UNIT-1,Cámara bala Hikvision LAST-UNIT-1 2 MP TurboHD IP67,Hikvision,LAST-UNIT-1,,45900.00,21,1\n";
    Http.post(RunningStack.stack().url("catalog") + "/imports", "text/csv", csv);
  }

  private static CatalogApi.Product productWithoutStockButWithAlternatives() throws Exception {
    var lines = Files.readAllLines(Path.of("../catalog-service/src/main/resources/demo/catalogo-demo.csv"));
    for (var line : lines.subList(1, lines.size())) {
      var sku = line.split("[,;]", 2)[0];
      var product = Wire.read(Wire.write(Http.get(RunningStack.stack().url("catalog") + "/products/" + sku)), CatalogApi.Product.class);
      if (product.available() == 0 && product.kind().startsWith("camera")
          && !Http.get(RunningStack.stack().url("catalog") + "/products/" + sku + "/alternatives?quantity=1&limit=3").isEmpty()) {
        return product;
      }
    }
    throw new AssertionError("The demo catalogue has no such camera");
  }
}
