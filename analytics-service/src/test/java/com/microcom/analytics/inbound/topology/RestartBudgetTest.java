package com.microcom.analytics.inbound.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartBudgetTest {
  @Test
  void five_restarts_within_five_minutes_and_no_sixth_until_the_first_is_old() {
    var budget = new RestartBudget();
    for (var i = 0; i < RestartBudget.RESTARTS; i++) {
      assertThat(budget.take(i)).isTrue();
    }
    assertThat(budget.take(10)).isFalse();
    assertThat(budget.take(RestartBudget.WITHIN.toNanos() + 1)).isTrue();
  }
}
