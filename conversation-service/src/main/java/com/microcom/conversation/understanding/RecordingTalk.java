package com.microcom.conversation.understanding;

import java.util.regex.Pattern;

/**
 * "¿Cuántos días graba con 2 teras y 4 cámaras?", "8 cámaras, 30 días: ¿qué disco?": one question, though it names things and numbers
 * that elsewhere would be wishes of their own.
 */
final class RecordingTalk {
  private static final Pattern RECORDS = Pattern.compile("\\b(?:grab|guard[ae]|almacen|retencion|historial|entra)");
  private static final Pattern HOW_LONG = Pattern.compile("\\b(?:cuant[oa]s? (?:dias?|tiempo|horas?|semanas?|mes)|cuanto (?:me |te )?(?:graba|guarda|dura)|hasta cuando)");
  private static final Pattern WHICH_DISK = Pattern.compile("\\b(?:que|cual|cuant[oa]s?|de cuanto)\\b.*\\b(?:discos?|teras?|tb|capacidad)\\b");
  private static final Pattern TIME = Pattern.compile("\\b(?:\\d{1,3}|un|una|dos|tres) (?:dias?|semanas?|mes(?:es)?)\\b");
  private static final Pattern DISK_AND_CAMERAS = Pattern.compile("(?=.*\\b(?:teras?|tb|discos?)\\b)(?=.*\\bcamara)");
  /** Wants something besides. */
  private static final Pattern ORDER = Pattern.compile("\\b(?:dame|agrega\\w*|suma\\w*|quiero|llevo|mandame|poneme|anota\\w*)\\b");

  private RecordingTalk() {}

  static boolean is(String text) {
    var plain = Spelling.plain(text);
    if (ORDER.matcher(plain).find()) {
      return false;
    }
    boolean howLong = HOW_LONG.matcher(plain).find() && (RECORDS.matcher(plain).find() || DISK_AND_CAMERAS.matcher(plain).find());
    return howLong || WHICH_DISK.matcher(plain).find() && TIME.matcher(plain).find() && (RECORDS.matcher(plain).find() || plain.contains("camara"));
  }
}
