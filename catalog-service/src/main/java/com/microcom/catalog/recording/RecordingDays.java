package com.microcom.catalog.recording;

import com.microcom.catalog.recording.RecordingTable.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Days of recording and disk capacity: {@code days = bytes of the disk × usable share ÷ (cameras × bits per second ÷ 8 × seconds a
 * day that are recorded)}. A disk's terabyte is 10^12 bytes, as it is sold.
 */
public final class RecordingDays {
  private static final BigDecimal BYTES_PER_GB = BigDecimal.valueOf(1_000_000_000L);
  private static final int BITS_PER_BYTE = 8;
  private static final int SECONDS_PER_HOUR = 3_600;

  private final RecordingTable table;

  public RecordingDays(RecordingTable table) {
    this.table = table;
  }

  /** @param cameras at least 1 @param hours recorded a day, 1 to 24 @param older H.264 instead of the table's codec */
  public record Load(int cameras, BigDecimal megapixels, int hours, boolean older) {}

  /** Whole days, rounded down. @param fewest at the high rate @param most at the low one */
  public record Days(int fewest, int most, Rate rate) {}

  /** Gigabytes (10^9 bytes) that a disk has to have by its label, rounded up. @param most at the high rate */
  public record Capacity(BigDecimal leastGb, BigDecimal mostGb, Rate rate) {}

  public Days days(BigDecimal diskGb, Load load) {
    var rate = rate(load);
    var usable = diskGb.multiply(BYTES_PER_GB).multiply(table.usableShare());
    return new Days(
        usable.divide(bytesPerDay(rate.highKbps(), load), 0, RoundingMode.DOWN).intValueExact(),
        usable.divide(bytesPerDay(rate.lowKbps(), load), 0, RoundingMode.DOWN).intValueExact(),
        rate);
  }

  public Capacity capacity(int days, Load load) {
    var rate = rate(load);
    return new Capacity(gigabytes(days, rate.lowKbps(), load), gigabytes(days, rate.highKbps(), load), rate);
  }

  private BigDecimal gigabytes(int days, int kbps, Load load) {
    var bytes = bytesPerDay(kbps, load).multiply(BigDecimal.valueOf(days));
    return bytes.divide(table.usableShare().multiply(BYTES_PER_GB), 0, RoundingMode.UP);
  }

  private Rate rate(Load load) {
    var rate = table.rate(load.megapixels());
    var factor = load.older() ? table.olderCodecFactor() : 1;
    return new Rate(rate.megapixels(), rate.lowKbps() * factor, rate.highKbps() * factor);
  }

  private static BigDecimal bytesPerDay(int kbps, Load load) {
    var bitsPerSecond = BigDecimal.valueOf(kbps).multiply(BigDecimal.valueOf(1_000)).multiply(BigDecimal.valueOf(load.cameras()));
    return bitsPerSecond.multiply(BigDecimal.valueOf((long) load.hours() * SECONDS_PER_HOUR)).divide(BigDecimal.valueOf(BITS_PER_BYTE));
  }
}
