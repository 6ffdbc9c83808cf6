package com.microcom.billing.outbound;

import com.microcom.billing.preinvoicing.Document;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.OrderId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "document")
class DocumentRow extends PanacheEntityBase {
  @Id UUID documentId;
  UUID orderId;
  String kind;
  String number;
  String fileName;
  String contentType;
  String sha256;
  byte[] bytes;
  Instant createdAt;

  static DocumentRow of(Document document) {
    var row = new DocumentRow();
    row.documentId = document.id().value();
    row.orderId = document.orderId().value();
    row.kind = document.kind();
    row.number = document.number();
    row.fileName = document.fileName();
    row.contentType = document.contentType();
    row.sha256 = document.sha256();
    row.bytes = document.bytes();
    row.createdAt = document.createdAt();
    return row;
  }

  Document document() {
    return new Document(new DocumentId(documentId), new OrderId(orderId), kind, number, fileName, contentType, sha256, bytes, createdAt);
  }
}
