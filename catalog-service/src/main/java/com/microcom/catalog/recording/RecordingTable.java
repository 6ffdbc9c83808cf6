package com.microcom.catalog.recording;

import com.microcom.contracts.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How much a camera records, as data ({@code recording/bitrates.json}) with the source of each figure.
 *
 * @param codec of the rates; {@code olderCodecFactor} times as much with H.264
 * @param framesPerSecond for people: {@code 15 a 25}
 * @param sources by figure, where it was taken from
 * @param whenUnknown megapixels to show when nobody says which cameras
 * @param usableShare of a disk's nominal bytes
 * @param motionHours of the day that are recorded if it records by movement
 */
public record RecordingTable(
    int version,
    String comment,
    String codec,
    String framesPerSecond,
    Map<String, String> sources,
    List<Rate> rates,
    List<BigDecimal> whenUnknown,
    int olderCodecFactor,
    BigDecimal usableShare,
    int motionHours) {

  /** Kilobits (1,000 bits) per second of one camera, continuous: from eco settings to the full frame rate. */
  public record Rate(BigDecimal megapixels, int lowKbps, int highKbps) {}

  /** @throws IllegalStateException if the data are not there or not readable */
  public static RecordingTable standard() {
    try (var in = RecordingTable.class.getResourceAsStream("/recording/bitrates.json")) {
      return Wire.read(Objects.requireNonNull(in, "recording/bitrates.json").readAllBytes(), RecordingTable.class);
    } catch (IOException | Wire.UnreadableException e) {
      throw new IllegalStateException("The table of bit rates cannot be read", e);
    }
  }

  /** Of this resolution, or of the next higher one in the table: rather too few days promised than too many. */
  public Rate rate(BigDecimal megapixels) {
    return rates.stream()
        .filter(r -> r.megapixels().compareTo(megapixels) >= 0)
        .min(Comparator.comparing(Rate::megapixels))
        .orElseGet(() -> rates.stream().max(Comparator.comparing(Rate::megapixels)).orElseThrow());
  }
}
