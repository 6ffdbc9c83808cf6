package com.microcom.conversation.outbound;

import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dossiers.Transcript;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All methods inside a transaction. */
@ApplicationScoped
class PostgresTranscript implements Transcript {
  @Override
  public void add(ContactId contactId, Line line) {
    var row = new TranscriptLineRow();
    row.contactId = contactId.value();
    row.at = line.at();
    row.speaker = Stored.word(line.speaker());
    row.text = line.text();
    row.persist();
  }

  @Override
  public List<Line> last(ContactId contactId, int lines) {
    return TranscriptLineRow.<TranscriptLineRow>find("contactId = ?1 order by id desc", contactId.value())
        .page(0, lines).list().reversed().stream()
        .map(row -> new Line(row.at, Stored.value(Speaker.class, row.speaker), row.text))
        .toList();
  }
}
