package com.microcom.reactivation.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.reactivation.customers.CustomerFile;
import com.microcom.reactivation.customers.CustomerFile.BadRow;
import com.microcom.reactivation.customers.CustomerFile.Row;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomersCsvTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void semicolons_and_latin_1_as_a_spreadsheet_saves_them() {
    var file = "Teléfono;Nombre;Ultima_compra\r\n1155550001;Íñigo Muñoz;10/3/2026\r\n".getBytes(ISO_8859_1);
    assertThat(CustomersCsv.read(file)).isEqualTo(new CustomersCsv.Read.Rows(List.of(new Row(1, "1155550001", "Íñigo Muñoz", "10/3/2026"))));
  }

  @Test
  void commas_and_utf_8_with_the_columns_in_any_order() {
    var file = "\uFEFFlastPurchase,name,address\n2026-03-10,\"Muñoz, Íñigo\",+54 9 11 5555-0001\n".getBytes(UTF_8);
    assertThat(CustomersCsv.read(file)).isEqualTo(new CustomersCsv.Read.Rows(List.of(new Row(1, "+54 9 11 5555-0001", "Muñoz, Íñigo", "2026-03-10"))));
  }

  @Test
  void what_is_not_such_a_file_is_refused_as_a_whole() {
    assertThat(CustomersCsv.read("%PDF-1.7 nada que ver".getBytes(UTF_8))).isInstanceOf(CustomersCsv.Read.Unreadable.class);
    assertThat(CustomersCsv.read(new byte[0])).isInstanceOf(CustomersCsv.Read.Unreadable.class);
    assertThat(CustomersCsv.read("address,name,lastPurchase\n\"sin cerrar".getBytes(UTF_8))).isInstanceOf(CustomersCsv.Read.Unreadable.class);
  }

  @Test
  void good_rows_are_kept_and_bad_ones_named_with_column_and_reason() {
    var checked =
        CustomerFile.check(
            List.of(
                new Row(1, "011 15-5555-0001", " Marta ", "10/3/2026"),
                new Row(2, "no tiene", "Juan", "2026-03-10"),
                new Row(3, "5491155550002", null, "31/2/2026"),
                new Row(4, "5491155550003", "", "2026-11-23"),
                new Row(5, "5491155550004", "", "2026-11-22")),
            TODAY);

    assertThat(checked.good()).extracting(line -> line.address().value()).containsExactly("5491155550001", "5491155550004");
    assertThat(checked.good()).extracting(CustomerFile.Line::name).containsExactly("Marta", null);
    assertThat(checked.bad()).extracting(BadRow::row).containsExactly(2, 3, 4);
    assertThat(checked.bad()).extracting(BadRow::column).containsExactly("address", "lastPurchase", "lastPurchase");
  }
}
