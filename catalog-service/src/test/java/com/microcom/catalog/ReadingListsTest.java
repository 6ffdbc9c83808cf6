package com.microcom.catalog;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.importing.Column;
import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.importing.Meaning;
import com.microcom.catalog.importing.PreviewList;
import com.microcom.catalog.importing.PreviewList.Preview;
import com.microcom.catalog.importing.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as companies send them, good and bad, read without importing anything. */
class ReadingListsTest {
  private static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");

  @TempDir Path directory;

  @Test
  void headers_that_nobody_explained_are_guessed_from_their_words() throws IOException {
    var preview = taken("Cód. Producto;Detalle;Marca;Nro. de parte;Precio Lista U$S + IVA;Alícuota;Existencia;Depósito\nA1;Domo 2 MP;Dahua;HAC-1;10,50;10,5;3;Centro\n");

    assertThat(preview.columns().stream().map(c -> c.meaning() == null ? null : c.meaning().column()).toList())
        .containsExactly(Column.SKU, Column.TITLE, Column.BRAND, Column.MODEL, Column.PRICE, Column.VAT, Column.STOCK, null);
    assertThat(preview.columns().get(4).meaning()).isEqualTo(new Meaning(Column.PRICE, "USD", false, "similar"));
    assertThat(preview.columns().get(7).samples()).containsExactly("Centro");
    assertThat(preview.rows()).singleElement().satisfies(row -> {
      assertThat(row.price().amount()).isEqualByComparingTo("10.5");
      assertThat(row.price().currency()).isEqualTo("USD");
      assertThat(row.price().vatIncluded()).isFalse();
    });
  }

  @Test
  void what_a_source_says_of_its_headers_counts_more_than_a_guess() throws IOException {
    var source = new Source("proveedor", Map.of("Ref", Column.SKU, "Código", Column.IGNORED, "Importe neto", Column.PRICE), null, null, null, null, null, "PRO-", null, null, null);

    var preview = taken(source, "Ref;Código;Nombre;Importe neto\n77;zzz;Sirena;100\n");

    assertThat(preview.rows()).singleElement().satisfies(row -> {
      assertThat(row.sku().value()).isEqualTo("PRO-77");
      assertThat(row.price().vatIncluded()).isFalse();
    });
  }

  @Test
  void a_workbook_with_a_letterhead_several_sheets_and_calculated_prices() throws IOException {
    var preview = taken(workbook(book -> {
      var sheet = book.newWorksheet("Lista");
      sheet.value(0, 0, "Distribuidora de prueba S.A.");
      sheet.range(0, 0, 0, 3).merge();
      sheet.value(2, 0, "Código");
      sheet.value(2, 1, "Descripción");
      sheet.value(2, 2, "Precio");
      sheet.value(2, 3, "Stock");
      sheet.value(3, 0, 1001);
      sheet.value(3, 1, "Cámara bala 2 MP");
      sheet.value(3, 2, 1.234);
      sheet.value(3, 3, 5);
      sheet.value(4, 0, "B-2");
      sheet.formula(4, 1, "HYPERLINK(\"http://example.com\")");
      sheet.value(4, 2, 10);
      book.newWorksheet("Notas").value(0, 0, "nada");
    }));

    assertThat(preview.format().kind()).isEqualTo("XLSX");
    assertThat(preview.format().detail()).contains("Lista", "Notas");
    assertThat(preview.headerRow()).isEqualTo(3);
    assertThat(preview.rows()).singleElement().satisfies(row -> {
      assertThat(row.sku().value()).isEqualTo("1001");
      assertThat(row.title()).isEqualTo("Cámara bala 2 MP");
      // A number of a workbook is one; in a CSV this would be more than a thousand.
      assertThat(row.price().amount()).isEqualByComparingTo("1.234");
      assertThat(row.stock()).isEqualTo(5);
    });
    assertThat(preview.problems()).containsExactly(new Rejection(5, "Descripción", "=HYPERLINK(\"http://example.com\")", "es una fórmula, no un texto"));
  }

  @Test
  void json_as_an_array_as_lines_and_inside_a_field() throws IOException {
    var one = "{\"sku\":\"J-1\",\"title\":\"Switch 8 puertos\",\"precio\":1234.5,\"extra\":{\"marca\":\"TP-Link\"},\"fotos\":[\"a\",\"b\"]}";
    var two = "{\"sku\":\"J-2\",\"title\":\"Switch 16 puertos\",\"stock\":3}";
    for (var text : List.of("[" + one + "," + two + "]", one + "\n" + two + "\n")) {
      var preview = taken(text);
      assertThat(preview.rows()).hasSize(2);
      assertThat(preview.rows().getFirst().price().amount()).isEqualByComparingTo("1234.5");
      assertThat(preview.rows().get(1).row()).isEqualTo(3);
      assertThat(preview.rows().get(1).stock()).isEqualTo(3);
    }
    var inside = new Source("api", Map.of("extra.marca", Column.BRAND), null, null, null, null, "data", null, null, null, null);
    assertThat(taken(inside, "{\"page\":1,\"data\":[" + one + "]}").rows().getFirst().brand()).isEqualTo("TP-Link");
  }

  @Test
  void utf_16_and_a_byte_order_mark_are_read() throws IOException {
    var list = "sku\ttitulo\tprecio\nU-1\tCámara ñandú\t10\n";
    assertThat(taken(file(("\ufeff" + list).getBytes(UTF_16LE))).rows().getFirst().title()).isEqualTo("Cámara ñandú");
    assertThat(taken(file(("\ufeff" + list).getBytes(UTF_8))).columns().getFirst().header()).isEqualTo("sku");
  }

  @Test
  void a_product_without_a_code_keeps_its_key_wherever_it_stands_and_whatever_it_costs() throws IOException {
    var first = taken("titulo;modelo;precio\nCámara bala;DS-2CE16D0T;10\nFuente 12 V  5 A;;5\n").rows();
    var later = taken("titulo;modelo;precio\nFUENTE 12 v 5 a;;7\nCámara bala Hikvision;DS 2CE16D0T-;10\nCámara;DS-2CE16D0T;10\n").rows();
    assertThat(later.get(0).sku()).isEqualTo(first.get(1).sku());
    assertThat(later.get(2).sku()).isEqualTo(first.get(0).sku());
  }

  @Test
  void files_that_are_no_list_say_what_to_do() throws IOException {
    assertThat(refused("%PDF-1.7")).contains("PDF");
    assertThat(refused("<html><body>Iniciá sesión</body></html>")).contains("página web");
    assertThat(refused("{\"error\":\"no autorizado\"}")).contains("No encontré las columnas");
    assertThat(refused("{\"data\":[{\"sku\":\"1\",\"titulo\":\"x\"}]}")).contains("no es una lista");
    assertThat(refused("[1,2,3]")).contains("lista de objetos");
    assertThat(refused("[{\"sku\":\"1\",\"titulo\":")).contains("mal formado");
    assertThat(refused("[{\"a\":".repeat(5_000))).contains("demasiado anidado");
    assertThat(refused("[{\"sku\":\"1\",\"titulo\":\"x\",\"precio\":1e999999}]")).contains("número imposible");
    assertThat(refused("sku;titulo;precio\nX-1;\"abierta;1\n" + "X;y;1\n".repeat(50_000))).contains("comillas sin cerrar", "línea 2");
    assertThat(refused("sku;titulo;precio\n" + "x".repeat(200_000))).contains("demasiado larga");
    assertThat(refused("\u00d0\u00cf\u0011\u00e0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))).contains(".xls", "contraseña");
  }

  @Test
  void workbooks_with_macros_bombs_and_other_zips_are_refused() throws IOException {
    assertThat(refused(zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/vbaProject.bin", "x")))).contains("macros");
    assertThat(refused(zip(Map.of("fotos/1.txt", "x")))).contains("ZIP");
    assertThat(refused("PK\u0003\u0004 cortado".getBytes(UTF_8))).contains("dañada");
    assertThat(refused(zip(Map.of("xl/workbook.xml", "esto no es XML")))).contains("Excel");
    var bomb = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      var zeros = new byte[1024 * 1024];
      for (var i = 0; i < 400; i++) {
        zip.write(zeros);
      }
    }
    assertThat(bomb.size()).isLessThan(1024 * 1024);
    assertThat(refused(bomb.toByteArray())).contains("descomprimida");
  }

  @Test
  void rows_that_would_run_in_a_spreadsheet_or_cannot_be_read_are_reported_one_by_one() throws IOException {
    var preview = taken(
        """
        sku;titulo;precio;moneda;stock
        F1;=1+1;5;;1
        F2;@SUM(A1);5;;1
        F3;+HYPERLINK("http://example.com");5;;1
        F4;-2+3+cmd|' /C calc'!A0;5;;1
        F5;CÃ¡mara;5;;1
        F6;Negativo;-5;;1
        F7;Dos monedas;USD 5;ARS;1
        F8;Moneda rara;5;bolívares;1
        F9;Mitad;5;;1,5
        OK1;-Cable HDMI 2 m;5;;1
        OK2;Con signo;U$S 5,50;;>100
        OK3;Sin precio;A consultar;;sin stock
        """);

    assertThat(preview.problems().stream().map(p -> p.row() + " " + p.column()).toList())
        .containsExactly("2 titulo", "3 titulo", "4 titulo", "5 titulo", "6 titulo", "7 precio", "8 precio", "9 moneda", "10 stock");
    assertThat(preview.rows().stream().map(r -> r.sku().value()).toList()).containsExactly("OK1", "OK2", "OK3");
    assertThat(preview.rows().get(1).price().currency()).isEqualTo("USD");
    assertThat(preview.rows().get(1).stock()).isEqualTo(100);
    assertThat(preview.rows().get(2).price()).isNull();
  }

  private Preview taken(String text) throws IOException {
    return taken(Source.named("prueba"), text);
  }

  private Preview taken(Source source, String text) throws IOException {
    return (Preview) PreviewList.of(file(text.getBytes(UTF_8)), source, ZONE);
  }

  private static Preview taken(Path file) throws IOException {
    return (Preview) PreviewList.of(file, Source.named("prueba"), ZONE);
  }

  private String refused(String text) throws IOException {
    return refused(text.getBytes(UTF_8));
  }

  private String refused(byte[] bytes) throws IOException {
    return ((PreviewList.NotAList) PreviewList.of(file(bytes), Source.named("prueba"), ZONE)).reason();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(directory, "list", ""), bytes);
  }

  private Path workbook(Consumer<Workbook> fill) throws IOException {
    var file = Files.createTempFile(directory, "list", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var book = new Workbook(out, "prueba", "1.0")) {
      fill.accept(book);
    }
    return file;
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
