package com.microcom.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.recording.RecordingDays;
import com.microcom.catalog.recording.RecordingDays.Load;
import com.microcom.catalog.recording.RecordingTable;
import com.microcom.catalog.recording.RecordingWish;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatingRecordingDaysTest {
  private final RecordingDays days = new RecordingDays(RecordingTable.standard());

  /**
   * Calculated by hand. 2 TB, 4 cameras of 2 MP, all day: 2·10^12 B × 0,9 = 1,8·10^12 B. At 2.048 kbps a camera writes 2.048.000 ÷ 8 ×
   * 86.400 = 22.118.400.000 B a day, four 88.473.600.000 B: 1,8·10^12 ÷ 88.473.600.000 = 20,35 days; at 1.024 kbps twice as many, 40,69.
   */
  @ParameterizedTest
  @CsvSource({
      "2000, 4, 2, 24, 20, 40",
      "1000, 1, 2, 24, 40, 81",
      "4000, 8, 4, 24, 10, 20",
      "6000, 16, 8, 24, 3, 7",
      "2000, 4, 2, 8, 61, 122",
      "500, 16, 8, 24, 0, 0"})
  void golden_days(BigDecimal diskGb, int cameras, BigDecimal megapixels, int hours, int fewest, int most) {
    var result = days.days(diskGb, new Load(cameras, megapixels, hours, false));
    assertThat(result.fewest()).isEqualTo(fewest);
    assertThat(result.most()).isEqualTo(most);
  }

  /** 15 days of 8 cameras of 4 MP at 4.096 kbps: 44.236.800.000 B a day each × 8 × 15 = 5.308.416.000.000 B ÷ 0,9 = 5.898,24 GB. */
  @Test
  void golden_capacity() {
    var result = days.capacity(15, new Load(8, BigDecimal.valueOf(4), 24, false));
    assertThat(result.mostGb()).isEqualByComparingTo("5899");
    assertThat(result.leastGb()).isEqualByComparingTo("2950");
  }

  @Test
  void the_older_codec_writes_twice_as_much_and_a_resolution_in_between_counts_as_the_next_one() {
    assertThat(days.days(BigDecimal.valueOf(2000), new Load(4, BigDecimal.TWO, 24, true)).fewest()).isEqualTo(10);
    assertThat(RecordingTable.standard().rate(new BigDecimal("2.5")).megapixels()).isEqualByComparingTo("3");
    assertThat(RecordingTable.standard().rate(BigDecimal.valueOf(32)).megapixels()).isEqualByComparingTo("12");
  }

  @Test
  void the_disk_that_was_calculated_records_the_days_that_were_asked_for() {
    for (var cameras = 1; cameras <= 32; cameras++) {
      var load = new Load(cameras, BigDecimal.valueOf(4), 24, false);
      assertThat(days.days(days.capacity(15, load).mostGb(), load).fewest()).isGreaterThanOrEqualTo(15);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", value = {
      "cuantos dias graba con 2 teras y 4 camaras | 4 | 2000 | 0",
      "cuantos dias me guarda un disco de 1 tb con 8 camaras de 4 mp | 8 | 1000 | 0",
      "que disco necesito para 8 camaras 15 dias | 8 | - | 15",
      "necesito guardar 1 mes con 6 camaras, cuantos teras | 6 | - | 30",
      "disco para grabar 2 semanas 4 camaras | 4 | - | 14",
      "cuanto tiempo graba 1 disco de 500 gb | 0 | 500 | 0",
      "con 2 discos de 4 tb y 16 camaras cuantos dias entran | 16 | 8000 | 0"})
  void what_a_text_says_about_recording(String plain, int cameras, BigDecimal diskGb, int days) {
    var wish = RecordingWish.in(plain).orElseThrow();
    assertThat(wish.cameras()).isEqualTo(cameras);
    assertThat(wish.days()).isEqualTo(days);
    if (diskGb == null) {
      assertThat(wish.diskGb()).isNull();
    } else {
      assertThat(wish.diskGb()).isEqualByComparingTo(diskGb);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"cuantos dias tarda el envio", "disco de 2 teras", "cuanto sale el disco de 4 tb", "quiero 4 camaras y 1 disco de 2 tb", "cuantos dias de garantia tiene", "graba audio", "cuantas camaras soporta"})
  void other_questions_are_left_alone(String plain) {
    assertThat(RecordingWish.in(plain)).isEmpty();
  }
}
