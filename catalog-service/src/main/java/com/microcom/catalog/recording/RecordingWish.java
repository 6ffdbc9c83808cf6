package com.microcom.catalog.recording;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text says about recording.
 *
 * @param cameras 0 = not said @param diskGb null = not said; several disks together @param days 0 = not said
 * @param megapixels null = not said @param hours recorded a day; 0 = not said @param byMotion it records by movement only
 * @param older H.264
 */
public record RecordingWish(int cameras, BigDecimal diskGb, int days, BigDecimal megapixels, int hours, boolean byMotion, boolean older) {
  private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{1,2})?)";
  private static final Pattern RECORDS = Pattern.compile("\\b(?:grab\\w*|guard[ae]\\w*|almacen\\w*|retencion|historial|entran?|dura(?:ria)? el disco|dura la grabacion)\\b");
  private static final Pattern HOW_LONG = Pattern.compile("\\b(?:cuant[oa]s? (?:dias?|tiempo|horas?|semanas?|mes(?:es)?)|(?:por |para )?cuanto (?:me |te )?(?:grab\\w*|guarda\\w*|dura\\w*)|cuanto dura|hasta cuando)\\b");
  private static final Pattern WHICH_DISK = Pattern.compile("\\b(?:que (?:tamano de |capacidad de )?disco|cuant[oa]s? (?:teras?|tb|disco|gigas)|disco de cuanto|de cuanto (?:tiene que ser |deberia ser |es |seria )?el disco|que capacidad)\\b");
  private static final Pattern CAMERAS = Pattern.compile("\\b(\\d{1,3}) (?:de (?:esas|estas|las) )?(?:camaras?|camaritas?|camras?|domos?|balas?|canales)\\b");
  private static final Pattern TERABYTES = Pattern.compile("\\b" + NUMBER + " ?(?:tb|teras?|terabytes?|t)\\b");
  private static final Pattern GIGABYTES = Pattern.compile("\\b(\\d{2,5}) ?(?:gb|gigas?|gigabytes?)\\b");
  private static final Pattern DISKS = Pattern.compile("\\b(\\d) discos?(?: (?:rigidos?|duros?|purple))? de\\b");
  private static final Pattern DAYS = Pattern.compile("\\b(\\d{1,3}) dias?\\b");
  private static final Pattern WEEKS = Pattern.compile("\\b(\\d{1,2}) semanas?\\b");
  private static final Pattern MONTHS = Pattern.compile("\\b(\\d{1,2}) mes(?:es)?\\b");
  private static final Pattern MEGAPIXELS = Pattern.compile("\\b(\\d{1,2}) ?(?:mp|mpx|megas?|mega ?pix\\w*)\\b");
  private static final Pattern HOURS = Pattern.compile("\\b(\\d{1,2}) (?:hs?|horas?) (?:por|al|x|cada) dia\\b");
  private static final int GB_PER_TB = 1_000;

  /**
   * Empty = the text does not ask about days of recording or the disk for them.
   *
   * @param plain without accents and capitals, numbers as digits
   */
  public static Optional<RecordingWish> in(String plain) {
    var records = RECORDS.matcher(plain).find();
    var cameras = number(CAMERAS, plain);
    var days = number(DAYS, plain) + 7 * number(WEEKS, plain) + 30 * number(MONTHS, plain);
    var disk = disk(plain);
    var howLong = HOW_LONG.matcher(plain).find() && (records || disk != null && cameras > 0);
    var whichDisk = WHICH_DISK.matcher(plain).find() && (records || days > 0 || cameras > 0);
    var forDays = plain.contains("disco") && days > 0 && (cameras > 0 || records);
    if (!howLong && !whichDisk && !forDays) {
      return Optional.empty();
    }
    var byMotion = plain.matches(".*\\b(?:por|con|solo|cuando hay|deteccion de) ?(?:deteccion de )?movimiento\\b.*");
    return Optional.of(new RecordingWish(cameras, disk, days, megapixels(plain), Math.min(24, number(HOURS, plain)), byMotion, plain.matches(".*\\bh ?\\.?264\\b.*")));
  }

  /** The days are what is asked for, not what is given. */
  public boolean asksForDisk() {
    return days > 0 && diskGb == null;
  }

  private static BigDecimal disk(String plain) {
    var disks = Math.max(1, number(DISKS, plain));
    var terabytes = TERABYTES.matcher(plain);
    if (terabytes.find()) {
      return new BigDecimal(terabytes.group(1).replace(',', '.')).multiply(BigDecimal.valueOf((long) GB_PER_TB * disks));
    }
    var gigabytes = GIGABYTES.matcher(plain);
    return gigabytes.find() ? new BigDecimal(gigabytes.group(1)).multiply(BigDecimal.valueOf(disks)) : null;
  }

  private static BigDecimal megapixels(String plain) {
    var matcher = MEGAPIXELS.matcher(plain);
    if (matcher.find()) {
      return new BigDecimal(matcher.group(1));
    }
    return plain.matches(".*\\b(?:4k|uhd)\\b.*") ? BigDecimal.valueOf(8) : plain.matches(".*\\b(?:1080p?|full ?hd)\\b.*") ? BigDecimal.TWO : null;
  }

  private static int number(Pattern pattern, String plain) {
    var matcher = pattern.matcher(plain);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
