package com.microcom.catalog.importing.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Opens a file as the table that it is; its content decides, not its name. */
public final class ListFile {
  private static final int LOOKED_AT = 4_096;

  private ListFile() {}

  /**
   * @param sheet of a workbook; null = the first visible one
   * @param items field of a JSON document that holds the list; null = the document itself
   * @throws UnreadableList if it is no list
   */
  public static Table open(Path file, String sheet, String items) throws IOException {
    String start;
    try (var in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(LOOKED_AT), ISO_8859_1);
    }
    if (start.startsWith("%PDF")) {
      throw new UnreadableList("Es un PDF, no una lista. Exportala como CSV o XLSX y volvé a subirla.");
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw new UnreadableList("Es una planilla de Excel vieja (.xls) o con contraseña. Guardala como .xlsx sin contraseña y volvé a subirla.");
    }
    if (start.startsWith("PK")) {
      return workbook(file, sheet);
    }
    var text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
    var first = text.strip();
    if (first.isEmpty() && Files.size(file) <= LOOKED_AT) {
      throw new UnreadableList("El archivo está vacío.");
    }
    if (first.startsWith("<")) {
      throw new UnreadableList("Es una página web o un XML, no una lista. Exportala como CSV, XLSX o JSON y volvé a subirla.");
    }
    return first.startsWith("[") || first.startsWith("{") ? JsonTable.of(file, items) : CsvTable.of(file);
  }

  private static Table workbook(Path file, String sheet) throws IOException {
    try {
      return XlsxTable.of(file, sheet);
    } catch (ZipException e) {
      throw new UnreadableList("Parece una planilla de Excel (.xlsx), pero está dañada. Volvé a guardarla y subila de nuevo.");
    }
  }
}
