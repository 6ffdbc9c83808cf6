package com.microcom.catalog.inbound.measuring;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Times of many calls, in nanoseconds inside, told in milliseconds. */
final class Latencies {
  private long[] nanos = new long[1024];
  private int size;

  <T> T time(Supplier<T> call) {
    var start = System.nanoTime();
    var result = call.get();
    add(System.nanoTime() - start);
    return result;
  }

  void add(long time) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = time;
  }

  /** @param percent 0 to 100; nearest rank */
  double percentile(int percent) {
    return percentile(Arrays.copyOf(nanos, size), percent);
  }

  static double median(List<Long> nanos) {
    return percentile(nanos.stream().mapToLong(Long::longValue).toArray(), 50);
  }

  private static double percentile(long[] times, int percent) {
    if (times.length == 0) {
      return 0;
    }
    Arrays.sort(times);
    var rank = (int) Math.ceil(percent / 100.0 * times.length);
    return rounded(times[Math.max(0, rank - 1)] / 1e6);
  }

  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
