package com.microcom.catalog.outbound;

import java.sql.SQLException;

/** A table could not be used; the cause tells an outage from a bug. */
final class QueryFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueryFailed(String what, SQLException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
