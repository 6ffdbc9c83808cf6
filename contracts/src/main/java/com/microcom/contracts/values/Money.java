package com.microcom.contracts.values;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An amount with its ISO 4217 currency, scale 2. On the wire {@code {"amount":"1234.50","currency":"ARS"}}. Whatever has
 * more decimals is rounded HALF_UP when the value is made, which is the only place where money is rounded silently.
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency)
    implements Comparable<Money> {
  public static final String ARS = "ARS";

  public Money {
    Objects.requireNonNull(amount, "amount");
    if (currency == null || !currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("An ISO 4217 currency is needed: " + currency);
    }
    amount = amount.setScale(2, RoundingMode.HALF_UP);
  }

  public static Money ars(String amount) {
    return new Money(new BigDecimal(amount), ARS);
  }

  public static Money ars(BigDecimal amount) {
    return new Money(amount, ARS);
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public Money times(int factor) {
    return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
  }

  /** Rounded HALF_UP to cents. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  @JsonIgnore
  public boolean isPositive() {
    return amount.signum() > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
