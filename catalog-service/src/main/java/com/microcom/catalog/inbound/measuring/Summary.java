package com.microcom.catalog.inbound.measuring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The last line of a measurement. Qualities are shares of 0 to 1, null where no question says what is right; times in milliseconds.
 *
 * @param n questions asked
 * @param r5 mean of |top 5 ∩ relevant| / min(5, |relevant|); a clarifying question counts 0
 * @param mrr mean of 1 / rank of the first right product among the first 10
 * @param p1 share of questions whose first product is right
 * @param clarified share of all questions that were answered by a question
 * @param clarifiedWithRight of the judged questions answered by a question: share in which an option holds a right product
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Summary(
    String engine,
    int n,
    Double r5,
    Double mrr,
    Double p1,
    double clarified,
    @JsonProperty("clarified_with_right") Double clarifiedWithRight,
    @JsonProperty("bm25_r5") Double bm25R5,
    @JsonProperty("p50_ms") double p50,
    @JsonProperty("p95_ms") double p95,
    @JsonProperty("p99_ms") double p99,
    @JsonProperty("bm25_p50_ms") double bm25P50,
    @JsonProperty("bm25_p95_ms") double bm25P95,
    int products) {}
