package com.microcom.billing.outbound;

import static com.microcom.billing.SampleOrders.financed;
import static com.microcom.billing.SampleOrders.line;
import static com.microcom.billing.SampleOrders.manyLines;
import static com.microcom.billing.SampleOrders.order;
import static com.microcom.billing.SampleOrders.twoLines;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.billing.BillingSettings;
import com.microcom.billing.SampleOrders;
import com.microcom.billing.orders.PreInvoiceNumber;
import com.microcom.billing.preinvoicing.PreInvoice;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.VatRate;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintingPreInvoicesTest {
  private static final Instant ISSUED = Instant.parse("2026-11-20T15:01:00Z");
  private static final Instant VALID_UNTIL = Instant.parse("2026-11-22T21:30:00Z");
  private static final JasperPreInvoices PRINTER = new JasperPreInvoices(settings(), ZoneId.of("America/Argentina/Buenos_Aires"));

  @Test
  void a_cash_order_shows_who_what_and_how_much() throws IOException {
    var order = SampleOrders.cash();

    var text = text(print("cash", order));

    assertThat(text)
        .contains("Microcom Distribuidora S.A.", "CUIT 30-71234567-1", "PREFACTURA", "N.º PF-00000123", "Fecha: 20/11/2026", "Pedido: " + order.number())
        .contains("Ana Núñez", "WhatsApp 5491155550001 · CUIT 20-12345678-6")
        .contains("CAM-HIK-2CE16", "$ 45.900,00", "$ 183.600,00", "21 %", "10,5 %")
        .contains("Neto gravado $ 241.116,02", "IVA 21 % $ 31.864,46", "IVA 10,5 % $ 9.384,95", "TOTAL $ 282.365,43")
        .contains("válida hasta 22/11/2026 18:30", "MICROCOM.VENTAS", "Documento no válido como factura", "Página 1 de 1")
        .doesNotContain("Financiación", "null");
    assertThat(text).contains("TOTAL " + ArgentineFormat.money(order.total()));
  }

  @Test
  void a_financed_order_shows_every_instalment() throws IOException {
    var lines = twoLines();
    var order = order(lines, financed(OrderTotals.of(lines).total(), 12));

    var text = text(print("financed", order));

    assertThat(text)
        .contains("Financiación elegida: 12 cuotas (Hasta 12 cuotas)", "TNA 69 %", "TEA 95,6 %", "CFTEA con IVA 124,15 %")
        .contains("1 $ 23.530,45 $ 10.000,00 $ 2.100,00 $ 35.630,45", "12 $ 23.530,48 $ 10.000,00 $ 2.100,00 $ 35.630,48")
        .contains("Total financiado: $ 427.565,43");
  }

  @Test
  void long_titles_wrap_and_nothing_is_cut() throws IOException {
    var title =
        "Kit de videovigilancia completo: grabador NVR de 16 canales PoE, ocho cámaras domo antivandálicas de 4 megapíxeles con lente varifocal"
            + " motorizada, disco de 4 TB y bobina de cable UTP categoría 6 de 305 metros para exterior FIN";
    var buyer =
        new Buyer(
            new ContactId(UUID.randomUUID()),
            "Sociedad Cooperativa de Instaladores de Sistemas de Seguridad Electrónica del Noroeste Argentino Limitada",
            new Address(Channel.WHATSAPP, "AR.6f1d7c2e9b8a4d53b0c1"),
            null);
    var lines =
        List.of(
            line("UN-CODIGO-MUY-LARGO-DE-MAS-DE-CUARENTA-CARACTERES-0001", title, 1000, "99999999.99", VatRate.REDUCED),
            line("CAM-1", "Cámara", 1, "1.00", VatRate.GENERAL));

    var text = text(print("long", order(new OrderId(UUID.randomUUID()), "P-000124", buyer, lines, new Payment.Cash())));

    assertThat(text.replaceAll("\\s", "")).contains("$99.999.999.990,00", "TOTAL$99.999.999.991,00");
    assertThat(text).contains("FIN", "Limitada", "Consumidor final");
  }

  @Test
  void sixty_lines_go_over_pages_with_the_head_on_each() throws IOException {
    var lines = manyLines(60);
    var order = order(lines, financed(OrderTotals.of(lines).total(), 18));

    var pdf = print("sixty", order);

    try (var document = Loader.loadPDF(pdf)) {
      var pages = document.getNumberOfPages();
      assertThat(pages).isBetween(2, 4);
      for (int page = 1; page <= pages; page++) {
        assertThat(text(document, page)).contains("Página " + page + " de " + pages, "Documento no válido como factura", "PF-00000123");
      }
      assertThat(text(document, 2)).contains("Descripción");
    }
    assertThat(text(pdf)).contains("Producto número 1 ", "Producto número 60 ", "TOTAL " + ArgentineFormat.money(order.total()));
  }

  @Test
  void fonts_are_embedded() throws IOException {
    try (var document = Loader.loadPDF(print("fonts", SampleOrders.cash()))) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).as(name.getName()).isTrue();
      }
    }
  }

  @Test
  void printed_side_by_side_none_is_swapped() throws IOException {
    var orders = IntStream.range(0, 40).mapToObj(i -> SampleOrders.cash()).toList();

    var prints = orders.stream().map(order -> CompletableFuture.supplyAsync(() -> PRINTER.print(preInvoice(order)))).toList();

    for (int i = 0; i < orders.size(); i++) {
      assertThat(text(prints.get(i).join())).contains("Pedido: " + orders.get(i).number());
    }
  }

  private static PreInvoice preInvoice(OrderSnapshot order) {
    return new PreInvoice(new PreInvoiceNumber(123), order, ISSUED, VALID_UNTIL);
  }

  /** Kept under target/ to be looked at as a picture. */
  private static byte[] print(String name, OrderSnapshot order) throws IOException {
    var pdf = PRINTER.print(preInvoice(order));
    Files.write(Files.createDirectories(Path.of("target", "printed")).resolve(name + ".pdf"), pdf);
    return pdf;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return text(document, 0);
    }
  }

  /** @param page 0 = all; blanks and line ends as single blanks */
  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    if (page > 0) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
    }
    return stripper.getText(document).replaceAll("\\s+", " ");
  }

  private static BillingSettings settings() {
    return new SmallRyeConfigBuilder()
        .withMapping(BillingSettings.class)
        .withDefaultValue("billing.erp-url", "http://unused")
        .withDefaultValue("billing.gateway-url", "http://unused")
        .build()
        .getConfigMapping(BillingSettings.class);
  }
}
