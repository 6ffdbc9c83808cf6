package com.microcom.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.lexicon.Figures;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingFiguresTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1.234,56     | 1234.56
      1,234.56     | 1234.56
      1234.56      | 1234.56
      1234,56      | 1234.56
      12.500       | 12500
      1.234.567    | 1234567
      1,234,567.8  | 1234567.8
      $ 85,50      | 85.5
      ARS 1.200    | 1200
      0.500        | 0.5
      -3           | -3
      """)
  void as_lists_write_them(String written, BigDecimal figure) {
    assertThat(Figures.read(written)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(figure));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "doce", "12a", "1.23.4", "1,2,3", "--5", "1 000 x", "NaN", "1e5"})
  void what_is_no_figure_is_none(String written) {
    assertThat(Figures.read(written)).isEmpty();
  }
}
