package com.microcom.contracts.orders;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;

/**
 * A product in stock that can stand in for another.
 *
 * @param price final, VAT included
 * @param available units on offer when it was computed
 * @param reason for people, in Spanish: {@code mismo formato, 4 MP en vez de 2 MP}
 */
public record Alternative(Sku sku, String title, Money price, int available, String reason) {}
