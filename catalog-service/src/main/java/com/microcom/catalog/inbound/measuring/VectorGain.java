package com.microcom.catalog.inbound.measuring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Random;

/**
 * What vectors add: the same questions asked of the same index before and after they count.
 *
 * @param model with all that changes its vectors @param questionMs median time of embedding one question
 * @param r5Low lower end of the difference's 95 % interval: paired bootstrap over the questions
 * @param changed questions whose first five products are others
 * @param optionsWithout of the judged questions answered by a question, share in which an option holds a right product; null = none
 */
record VectorGain(
    String model,
    @JsonProperty("r5_without") double r5Without,
    @JsonProperty("r5_with") double r5With,
    @JsonProperty("r5_difference") double difference,
    @JsonProperty("r5_low") double r5Low,
    @JsonProperty("r5_high") double r5High,
    int changed,
    @JsonProperty("options_without") Double optionsWithout,
    @JsonProperty("options_with") Double optionsWith,
    @JsonProperty("question_ms") double questionMs) {
  private static final int RESAMPLES = 5000;

  /** @param differences per judged question, with minus without @return the 2.5th and the 97.5th percentile of their mean */
  static double[] interval(List<Double> differences) {
    var random = new Random(1);
    var means = new double[RESAMPLES];
    for (var i = 0; i < RESAMPLES; i++) {
      var sum = 0.0;
      for (var j = 0; j < differences.size(); j++) {
        sum += differences.get(random.nextInt(differences.size()));
      }
      means[i] = sum / differences.size();
    }
    java.util.Arrays.sort(means);
    return new double[] {means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]};
  }
}
