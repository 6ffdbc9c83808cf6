package com.microcom.catalog.inbound.measuring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.microcom.contracts.values.Sku;
import java.util.List;

/**
 * A question's answer, as it is written to the results file.
 *
 * @param skus best first
 * @param options what the clarifying question offers; empty where there is none
 * @param milliseconds median of the measured rounds; looking up the options is not part of it
 */
record Answered(
    String id, List<Sku> skus, boolean clarified, List<Option> options, @JsonProperty("ms") double milliseconds) {

  /** @param skus what the buyer sees who chooses it */
  record Option(String label, List<Sku> skus) {}
}
