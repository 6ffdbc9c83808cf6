package com.microcom.gateway.delivering;

import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.values.DocumentId;
import com.microcom.gateway.delivering.MessageChannel.Upload;
import com.microcom.gateway.delivering.MessageChannel.UploadedFile;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings a message's document from billing to the provider. */
@ApplicationScoped
public class Files {
  private final Documents documents;
  private final MessageChannel channel;

  public Files(Documents documents, MessageChannel channel) {
    this.documents = documents;
    this.channel = channel;
  }

  /** {@link Ready} with a null file when the content needs none. */
  sealed interface Prepared {
    record Ready(UploadedFile file) implements Prepared {}

    record Failed(Outcome outcome) implements Prepared {}
  }

  Prepared prepare(OutboundContent content) {
    return switch (content) {
      case OutboundContent.Document document -> bring(document.documentId(), document.fileName());
      case OutboundContent.Template template when template.documentId() != null -> bring(template.documentId(), null);
      default -> new Prepared.Ready(null);
    };
  }

  private Prepared bring(DocumentId id, String fileName) {
    return switch (documents.fetch(id, fileName)) {
      case Documents.Fetched.Found(var file) -> upload(file);
      case Documents.Fetched.Missing() -> new Prepared.Failed(new Outcome.Rejected("document-missing", null));
      case Documents.Fetched.Unavailable(var cause) -> new Prepared.Failed(new Outcome.NotSent(cause));
    };
  }

  private Prepared upload(Documents.File file) {
    return switch (channel.upload(file)) {
      case Upload.Done(var uploaded) -> new Prepared.Ready(uploaded);
      case Upload.Failed(var outcome) -> new Prepared.Failed(outcome);
    };
  }
}
