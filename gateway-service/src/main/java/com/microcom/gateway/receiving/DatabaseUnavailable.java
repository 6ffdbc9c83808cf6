package com.microcom.gateway.receiving;

/** What was received could not be kept: the provider must deliver it again. */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailable(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
