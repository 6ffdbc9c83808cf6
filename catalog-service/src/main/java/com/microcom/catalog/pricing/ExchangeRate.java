package com.microcom.catalog.pricing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.microcom.catalog.importing.Currencies;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a unit of a currency is worth from a day on, until a later rate replaces it.
 *
 * @param currency ISO 4217, not ARS @param validFrom business day @param pesos more than zero
 */
public record ExchangeRate(String currency, LocalDate validFrom, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal pesos) {
  private static final BigDecimal HIGHEST = new BigDecimal("1e9");
  private static final int DECIMALS = 6;

  public ExchangeRate {
    if (currency == null || !Currencies.known(currency) || currency.equals(Money.ARS)) {
      throw new IllegalArgumentException("la moneda es un código de tres letras que no sea ARS: " + currency);
    }
    if (validFrom == null) {
      throw new IllegalArgumentException("falta desde qué día vale la cotización");
    }
    if (pesos == null || pesos.signum() <= 0 || pesos.compareTo(HIGHEST) > 0 || pesos.stripTrailingZeros().scale() > DECIMALS) {
      throw new IllegalArgumentException("la cotización es un número de pesos mayor que cero, con hasta seis decimales");
    }
    pesos = pesos.stripTrailingZeros();
    pesos = pesos.scale() < 0 ? pesos.setScale(0) : pesos;
  }
}
