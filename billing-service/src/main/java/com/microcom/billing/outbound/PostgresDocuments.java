package com.microcom.billing.outbound;

import com.microcom.billing.preinvoicing.Document;
import com.microcom.billing.preinvoicing.Documents;
import com.microcom.contracts.values.DocumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
class PostgresDocuments implements Documents {
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Document document) {
    DocumentRow.of(document).persist();
  }

  @Override
  @Transactional
  public Optional<Document> find(DocumentId id) {
    return DocumentRow.<DocumentRow>findByIdOptional(id.value()).map(DocumentRow::document);
  }
}
