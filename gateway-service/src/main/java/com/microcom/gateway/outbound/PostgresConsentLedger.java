package com.microcom.gateway.outbound;

import com.microcom.contracts.events.Consent;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.consenting.ConsentLedger;
import com.microcom.gateway.consenting.LedgerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PostgresConsentLedger implements ConsentLedger {
  @Override
  public Optional<Locked> lock(ContactId contact) {
    return ContactRow.survivingLocked(contact.value())
        .map(row -> new Locked(new ContactId(row.id), new LedgerWord(row.consent, row.consentVersion, row.consentSaidAt)));
  }

  @Override
  public Optional<Consent.Proof> proof(Locked locked) {
    var entries = "contactId = ?1 and consent = ?2 and saidAt = ?3 order by id desc";
    return ConsentEntryRow.<ConsentEntryRow>find(entries, locked.contactId().value(), locked.word().consent(), locked.word().saidAt())
        .firstResultOptional()
        .map(ConsentEntryRow::proof);
  }

  @Override
  public void append(ContactId contact, Consent consent, Consent.Proof proof, Instant now, boolean effective) {
    var entry = new ConsentEntryRow();
    entry.contactId = contact.value();
    entry.consent = consent;
    entry.source = proof.source();
    entry.said = proof.text() == null ? null : proof.text().replace("\u0000", "");
    entry.messageId = proof.messageId() == null ? null : proof.messageId().value();
    entry.saidAt = proof.at();
    entry.writtenAt = now;
    entry.effective = effective;
    entry.persist();
  }

  @Override
  public void set(ContactId contact, LedgerWord word) {
    ContactRow row = ContactRow.findById(contact.value());
    row.consent = word.consent();
    row.consentVersion = word.version();
    row.consentSaidAt = word.saidAt();
  }
}
