package com.microcom.financing.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Wire;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.VatRate;
import com.microcom.financing.Tables;
import com.microcom.financing.inbound.RatesReader.Read;
import com.microcom.financing.inbound.RatesReader.Unreadable;
import com.microcom.financing.interest.MonthlyConvention;
import com.microcom.financing.rates.FieldFault;
import com.microcom.financing.rates.RateTerms;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingRatesTest {
  private static final String SPREADSHEET =
      """
      Plan;Desde;Hasta;TNA;Vigencia_desde;Vigencia_hasta;Monto_minimo;Monto_maximo;Convencion;IVA_interes
      Corto sin interés;2;6;0;01/11/2026;2026-12-31;$ 10.000;20.000.000,00;tna-30/365;10,5

      Largo;7;18;62,5 %;;;;;;
      """;

  private final RatesReader reader = new RatesReader(new Settings());

  @Test
  void a_spreadsheet_is_read_as_people_write_in_it() {
    var terms = read(("\uFEFF" + SPREADSHEET).getBytes(StandardCharsets.UTF_8));

    assertThat(terms.validFrom()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(terms.validUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(terms.minAmount()).isEqualTo(Money.ars("10000"));
    assertThat(terms.maxAmount()).isEqualTo(Money.ars("20000000"));
    assertThat(terms.convention()).isEqualTo(MonthlyConvention.TNA_30_365);
    assertThat(terms.vatOnInterest()).isEqualTo(VatRate.REDUCED);
    assertThat(terms.plans()).containsExactly(Tables.plan("Corto sin interés", 2, 6, "0"), Tables.plan("Largo", 7, 18, "62.5"));
  }

  @Test
  void the_encoding_of_windows_and_commas_are_read_too() {
    assertThat(read(SPREADSHEET.getBytes(Charset.forName("windows-1252"))).plans().getFirst().name()).isEqualTo("Corto sin interés");
    assertThat(read("plan,desde,hasta,tna,vigencia_desde,vigencia_hasta,monto_minimo,monto_maximo\nA,1,3,69.5,,,1000,2000.50\n".getBytes()).maxAmount())
        .isEqualTo(Money.ars("2000.50"));
  }

  @Test
  void json_comes_back_as_it_was_written() {
    assertThat(read(Wire.write(Tables.terms()))).isEqualTo(Tables.terms());
  }

  @Test
  void what_a_table_does_not_say_is_configured() {
    var terms = read("{\"plans\":[]}".getBytes());

    assertThat(terms.convention()).isEqualTo(MonthlyConvention.TNA_OVER_12);
    assertThat(terms.vatOnInterest()).isEqualTo(VatRate.GENERAL);
  }

  @Test
  void a_cell_that_cannot_be_read_is_named_by_row_and_column() {
    var faults = faults(SPREADSHEET.replace("62,5 %", "mucho").replace("01/11/2026", "noviembre"));

    assertThat(faults)
        .containsExactly(
            new FieldFault("fila 2, vigencia_desde", "no se entiende \"noviembre\""), new FieldFault("fila 3, tna", "no se entiende \"mucho\""));
  }

  @Test
  void what_is_no_table_at_all_is_said() {
    assertThat(faults("%PDF-1.4")).containsExactly(
        new FieldFault("encabezado", "faltan columnas: plan, desde, hasta, tna, vigencia_desde, vigencia_hasta, monto_minimo, monto_maximo"));
    assertThat(faults("")).extracting(FieldFault::field).containsExactly("encabezado");
    assertThat(faults("{\"plans\":[{\"tna\":\"mucho\"}]}")).extracting(FieldFault::field).containsExactly("plans[0].tna");
    assertThat(faults("{\"vatOnInterest\":\"120\"}")).extracting(FieldFault::field).containsExactly("vatOnInterest");
    assertThat(faults("{\"plans\":")).extracting(FieldFault::field).containsExactly("$");
  }

  private RateTerms read(byte[] content) {
    return ((Read) reader.read(content)).terms();
  }

  private List<FieldFault> faults(String content) {
    return ((Unreadable) reader.read(content.getBytes(StandardCharsets.UTF_8))).faults();
  }

  private record Settings() implements FinancingSettings {
    @Override
    public Optional<Path> ratesFile() {
      return Optional.empty();
    }

    @Override
    public Period defaultRatesValidity() {
      return Period.ofYears(1);
    }

    @Override
    public List<Integer> usualInstalments() {
      return List.of(3, 6, 9, 12);
    }

    @Override
    public MonthlyConvention convention() {
      return MonthlyConvention.TNA_OVER_12;
    }

    @Override
    public String vatOnInterest() {
      return "21";
    }
  }
}
