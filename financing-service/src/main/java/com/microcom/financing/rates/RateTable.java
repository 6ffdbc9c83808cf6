package com.microcom.financing.rates;

import java.time.Instant;

/**
 * One published version of the company's rates; it never changes afterwards, so that a quote can be calculated again.
 *
 * @param version 1, 2, 3… in the order of publication
 * @param origin stable code: {@code default}, {@code file}, {@code rest}
 */
public record RateTable(long version, RateTerms terms, String origin, Instant publishedAt) {}
