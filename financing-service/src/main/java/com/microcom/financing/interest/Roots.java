package com.microcom.financing.interest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;

/** Roots by bisection in 34 digits: slower than floating point by microseconds, and the same on every machine. */
final class Roots {
  /** Each step halves the interval: 2^-120 is below the 34 digits of DECIMAL128. */
  private static final int STEPS = 120;

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Roots() {}

  /** @param value at least 1 @return the positive n-th root */
  static BigDecimal root(BigDecimal value, int n) {
    return n == 1 ? value : zeroOfFalling(x -> value.subtract(x.pow(n, MathContext.DECIMAL128)), BigDecimal.ONE, value);
  }

  /** Where a falling function crosses zero, between {@code low} (not below zero there) and {@code high} (not above). */
  static BigDecimal zeroOfFalling(UnaryOperator<BigDecimal> falling, BigDecimal low, BigDecimal high) {
    for (int step = 0; step < STEPS; step++) {
      var middle = low.add(high).multiply(HALF, MathContext.DECIMAL128);
      if (falling.apply(middle).signum() > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low.add(high).multiply(HALF, MathContext.DECIMAL128);
  }
}
