package com.microcom.gateway.provisioning;

/** The provider did not do what it was asked, for now. */
public final class ProviderUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProviderUnavailable(String message) {
    super(message);
  }
}
