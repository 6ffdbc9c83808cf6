package com.microcom.messaging;

import java.sql.SQLException;

/** The inbox or outbox table could not be used. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String what, SQLException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
