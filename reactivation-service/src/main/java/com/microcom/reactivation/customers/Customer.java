package com.microcom.reactivation.customers;

import com.microcom.contracts.values.ContactId;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody who bought, or wrote.
 *
 * @param name may be null
 * @param lastPurchaseAt null = never bought, so never dormant
 * @param lastActivityAt the later of purchase and message
 * @param fields answers to surveys: {@code sameTrade}, {@code whyChanged}, {@code wantsStockNews}
 */
public record Customer(
    ContactId contactId, String name, Instant lastPurchaseAt, Instant lastActivityAt, boolean optedOut, Map<String, Object> fields) {}
