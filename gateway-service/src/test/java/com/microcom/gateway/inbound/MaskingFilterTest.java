package com.microcom.gateway.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class MaskingFilterTest {
  @Test
  void of_a_phone_number_four_digits_stay() {
    assertThat(MaskingFilter.masked("to=5491155550001, from +5491140000000.")).isEqualTo("to=…0001, from …0000.");
  }

  @Test
  void tokens_and_secrets_go() {
    assertThat(MaskingFilter.masked("X-API-TOKEN: abc123 {\"X-Gateway-Secret\":\"s3cret\"}")).isEqualTo("X-API-TOKEN: … {\"X-Gateway-Secret\":\"…\"}");
  }

  @Test
  void ids_and_amounts_stay() {
    var text = "message 01a2042b-3921-7463-bfda-012345678901 of order 12345678 for $ 1.234.567,89";

    assertThat(MaskingFilter.masked(text)).isEqualTo(text);
  }

  @Test
  void a_record_is_masked_with_its_arguments() {
    var record = new ExtLogRecord(Level.INFO, "to %s", ExtLogRecord.FormatStyle.PRINTF, "test");
    record.setParameters(new Object[] {"5491155550001"});

    new MaskingFilter().isLoggable(record);

    assertThat(record.getFormattedMessage()).isEqualTo("to …0001");
  }
}
