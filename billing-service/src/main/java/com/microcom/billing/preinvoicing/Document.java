package com.microcom.billing.preinvoicing;

import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.OrderId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * @param kind stable code: {@code pre-invoice}, {@code invoice}
 * @param number for people
 * @param sha256 hex digest of the bytes
 */
public record Document(
    DocumentId id, OrderId orderId, String kind, String number, String fileName, String contentType, String sha256, byte[] bytes, Instant createdAt) {

  static Document preInvoice(DocumentId id, PreInvoice preInvoice, byte[] pdf, Instant at) {
    return new Document(
        id, preInvoice.order().orderId(), "pre-invoice", preInvoice.number().toString(), preInvoice.fileName(), "application/pdf", digest(pdf), pdf, at);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
