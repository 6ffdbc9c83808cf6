package com.microcom.messaging;

import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells what passes by itself (the database or the network is away, a lock was lost) from what never will. */
final class Outages {
  /** SQLSTATE classes: connection exception, insufficient resources, operator intervention, transaction rollback (deadlock). */
  private static final Set<String> PASSING = Set.of("08", "53", "57", "40");

  private Outages() {}

  static boolean isPassing(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
      if (cause instanceof SQLTransientException
          || cause instanceof ConnectException
          || cause instanceof HttpTimeoutException
          || cause instanceof SQLException sql && isPassing(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassing(SQLException failure) {
    var state = failure.getSQLState();
    if (state == null || state.length() < 2) {
      // The pool gives no state when it has no connection to give.
      return String.valueOf(failure.getMessage()).contains("Acquisition timeout");
    }
    return PASSING.contains(state.substring(0, 2));
  }
}
