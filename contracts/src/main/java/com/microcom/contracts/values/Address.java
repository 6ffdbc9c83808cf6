package com.microcom.contracts.values;

import java.util.Objects;

/**
 * An address on a channel in its normal form, see {@link AddressNormaliser}: for WhatsApp either digits with country
 * code and no plus sign ({@code 5491155550001}) or a business-scoped user id verbatim ({@code AR.1234abcd}). Nothing may
 * assume that it is a phone number.
 */
public record Address(Channel channel, String value) {
  public Address {
    Objects.requireNonNull(channel, "channel");
    if (value == null || value.isBlank() || value.length() > 131) {
      throw new IllegalArgumentException("An address has 1 to 131 characters");
    }
  }
}
