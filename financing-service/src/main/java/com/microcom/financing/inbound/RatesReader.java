package com.microcom.financing.inbound;

import com.microcom.financing.rates.FieldFault;
import com.microcom.financing.rates.RateTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads terms as the company writes them, JSON or CSV, and completes what is configured. */
@ApplicationScoped
class RatesReader {
  sealed interface Reading {}

  record Read(RateTerms terms) implements Reading {}

  record Unreadable(List<FieldFault> faults) implements Reading {
    Unreadable(String field, String message) {
      this(List.of(new FieldFault(field, message)));
    }
  }

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final FinancingSettings settings;

  RatesReader(FinancingSettings settings) {
    this.settings = settings;
  }

  /** By its first character: a JSON document opens with a brace. */
  Reading read(byte[] content) {
    var text = text(content).strip();
    return completed(text.startsWith("{") ? RatesJson.read(text) : RatesCsv.read(text));
  }

  /** UTF-8 if it is, else what Windows spreadsheets write. */
  private static String text(byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(content, WINDOWS);
    }
  }

  private Reading completed(Reading reading) {
    if (!(reading instanceof Read(RateTerms terms))) {
      return reading;
    }
    return new Read(
        new RateTerms(
            terms.validFrom(),
            terms.validUntil(),
            terms.minAmount(),
            terms.maxAmount(),
            terms.convention() == null ? settings.convention() : terms.convention(),
            terms.vatOnInterest() == null ? settings.vat() : terms.vatOnInterest(),
            terms.plans()));
  }
}
