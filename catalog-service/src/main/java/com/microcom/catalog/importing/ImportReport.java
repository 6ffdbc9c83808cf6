package com.microcom.catalog.importing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a list, or how far it is.
 *
 * @param reason why it was refused or failed, in Spanish; null = it was not @param code the same for programs
 * @param asOf its stock is true as of then; null = nobody said
 * @param rowsTotal rows below the header; 0 until they are counted @param rowsRead of these, how many are done
 * @param loaded new products @param updated known products that changed @param unchanged known products as they were
 * @param hidden products that a full list does not hold any more
 * @param onRequest taken without a price that could be quoted
 * @param outdated rows whose stock was older than what is known: everything else of them was taken
 * @param rejectedRows rows that were not taken @param notes what somebody should know or do, in Spanish
 * @param rejected the first thousand of them, in the order of the file; all are at {@code /imports/<id>/rejected}
 */
public record ImportReport(
    UUID id,
    String source,
    String fileName,
    State state,
    String code,
    String reason,
    Instant asOf,
    Instant at,
    Instant endedAt,
    long rowsTotal,
    long rowsRead,
    int loaded,
    int updated,
    int unchanged,
    int hidden,
    int onRequest,
    int outdated,
    int rejectedRows,
    List<String> notes,
    List<Rejection> rejected) {

  /** WAITING and READING leave the catalogue alone; REFUSED has left it as it was. */
  public enum State { WAITING, READING, STORING, DONE, REFUSED, FAILED }

  /** @param row as a spreadsheet numbers it: the first row is 1 @param column as the file calls it @param reason in Spanish */
  public record Rejection(long row, String column, String value, String reason) {}

  public ImportReport {
    state = state == null ? State.DONE : state;
    notes = notes == null ? List.of() : List.copyOf(notes);
    rejected = rejected == null ? List.of() : List.copyOf(rejected);
  }

  @JsonIgnore
  public boolean isOver() {
    return state == State.DONE || state == State.REFUSED || state == State.FAILED;
  }

  public ImportReport withRejected(List<Rejection> first) {
    return new ImportReport(
        id, source, fileName, state, code, reason, asOf, at, endedAt, rowsTotal, rowsRead, loaded, updated, unchanged, hidden, onRequest, outdated,
        rejectedRows, notes, first);
  }

  /** Nothing was or will be changed beyond what is counted. */
  public ImportReport ended(State how, String why, String whyForPeople, Instant when) {
    return new ImportReport(
        id, source, fileName, how, why, whyForPeople, asOf, at, when, rowsTotal, rowsRead, loaded, updated, unchanged, hidden, onRequest, outdated,
        rejectedRows, notes, rejected);
  }
}
