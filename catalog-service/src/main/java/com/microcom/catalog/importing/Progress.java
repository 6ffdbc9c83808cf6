package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.Rejection;
import com.microcom.catalog.importing.ImportReport.State;
import java.util.ArrayList;
import java.util.List;

/** How far an import is. Used by the one thread that runs it. */
final class Progress {
  private static final int AT_ONCE = 500;

  private final ImportList.Order order;
  private final List<Rejection> waiting = new ArrayList<>();
  private Tally tally = Tally.NONE;
  private long total;
  private long read;
  private int rejected;
  int hidden;

  Progress(ImportList.Order order) {
    this.order = order;
  }

  boolean full() {
    return order.source().full();
  }

  void counted(long rows) {
    total = rows;
  }

  /** @param upTo the last row that is done; rejected ones before it are done as well */
  void add(Tally more, long upTo) {
    tally = tally.plus(more);
    read = Math.min(total, upTo);
  }

  void rejected(Rejection rejection, Imports imports) {
    rejected++;
    waiting.add(rejection);
    if (waiting.size() == AT_ONCE) {
      flush(imports);
    }
  }

  void flush(Imports imports) {
    imports.reject(order.begun().id(), List.copyOf(waiting));
    waiting.clear();
  }

  ImportReport report(State state) {
    return new ImportReport(
        order.begun().id(), order.source().name(), order.fileName(), state, null, null, order.asOf(), order.begun().at(), null, total, state == State.DONE ? total : read,
        tally.loaded(), tally.updated(), tally.unchanged(), hidden, tally.withoutPrice(), tally.outdated(), rejected, tally.notes(), List.of());
  }
}
