package com.microcom.billing.retrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void pauses_double_up_to_the_longest() {
    var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));

    assertThat(IntStream.rangeClosed(1, 6).mapToObj(backoff::after).map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(10));
  }
}
