package com.microcom.billing.preinvoicing;

import com.microcom.contracts.values.DocumentId;
import java.util.Optional;

/** The bytes that were issued; never changed, never printed again. */
public interface Documents {
  /** In the caller's transaction. @throws RuntimeException if the order has a document of this kind already */
  void store(Document document);

  Optional<Document> find(DocumentId id);
}
