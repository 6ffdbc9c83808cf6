package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the company's newest list says is what the bot says, found by its search included. */
@ExtendWith(RunningStack.class)
class ListsReachTheBotStory {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String HEADER = "sku;titulo;marca;precio;stock\n";

  @Test
  void price_stock_and_visibility_are_the_bots_within_five_seconds() throws IOException {
    var nora = RunningStack.newPhone("Nora");

    upload(HEADER + "BOTLIST-1;Cámara bala Hikvision BOTLIST-1 2 MP TurboHD IP67;Hikvision;45.900,00;7\n");
    nora.asks("hola, tenés la BOTLIST-1?", "$ 45.900,00", "7 en stock");

    upload("codigo;precio;stock\nBOTLIST-1;51.234,00;4\n");
    nora.asks("cuánto sale la BOTLIST-1?", "$ 51.234,00", "4 en stock");

    drop("codigo;precio\nBOTLIST-1;49.999,00\n");
    Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(product().path("price").path("amount").asText()).isEqualTo("49999.00"));
    nora.asks("y ahora la BOTLIST-1?", "$ 49.999,00");

    upload("codigo;activo\nBOTLIST-1;no\n");
    nora.asks("seguís teniendo la BOTLIST-1?", "no encontré");
  }

  @Test
  void what_has_no_price_is_on_request_and_not_quoted() {
    upload(HEADER + "BOTLIST-2;Router TP-Link BOTLIST-2 doble banda;TP-Link;;7\n");
    assertThat(RunningStack.newPhone("Nico").asks("qué precio tiene el BOTLIST-2?", "a consultar").text()).doesNotContain("$");
  }

  private static void upload(String list) {
    assertThat(Http.post(RunningStack.stack().url("catalog") + "/imports", "text/csv", list).path("rejectedRows").asInt()).isZero();
  }

  private static void drop(String list) throws IOException {
    Files.writeString(RunningStack.stack().listsFolder().resolve("lista/precios.csv"), list);
  }

  private static com.fasterxml.jackson.databind.JsonNode product() {
    return Http.get(RunningStack.stack().url("catalog") + "/products/BOTLIST-1");
  }
}
