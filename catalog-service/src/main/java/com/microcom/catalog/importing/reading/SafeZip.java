package com.microcom.catalog.importing.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a workbook before a parser does: sizes are measured by unpacking, since what a bomb's directory says is a lie, and
 * unpacking stops at the limit.
 */
final class SafeZip {
  /** 200,000 rows of a wide list take about this much XML. */
  private static final long LARGEST_TOTAL = 300L * 1024 * 1024;

  /** All different texts of the workbook are held in memory while it is read; the service runs with 192 MB. */
  private static final long LARGEST_TEXTS = 40L * 1024 * 1024;

  /** A sheet of equal rows packs 1:60; nothing honest packs 1:400. Below a megabyte the ratio says nothing. */
  private static final long HIGHEST_RATIO = 400;

  private static final int MOST_ENTRIES = 2_000;
  private static final int BUFFER = 64 * 1024;

  private SafeZip() {}

  static void check(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw bomb();
      }
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new UnreadableList("Es un ZIP, no una planilla de Excel (.xlsx). Descomprimilo, o guardá la lista como CSV o XLSX.");
      }
      var left = LARGEST_TOTAL;
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        refuseMacros(entry);
        left -= size(zip, entry, Math.min(left, limit(entry)));
      }
    } catch (ZipException e) {
      throw new UnreadableList("Parece una planilla de Excel (.xlsx), pero está dañada o incompleta. Volvé a guardarla y subila de nuevo.");
    }
  }

  private static void refuseMacros(ZipEntry entry) throws UnreadableList {
    if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
      throw new UnreadableList("La planilla tiene macros (.xlsm): por seguridad no se lee. Guardala como «Libro de Excel (.xlsx)» y volvé a subirla.");
    }
  }

  private static long limit(ZipEntry entry) {
    return entry.getName().endsWith("sharedStrings.xml") ? LARGEST_TEXTS : LARGEST_TOTAL;
  }

  private static long size(ZipFile zip, ZipEntry entry, long limit) throws IOException {
    var packed = Math.max(1, entry.getCompressedSize());
    var size = 0L;
    try (var in = zip.getInputStream(entry)) {
      var buffer = new byte[BUFFER];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > limit || size > 1024 * 1024 && size / packed > HIGHEST_RATIO) {
          throw bomb();
        }
      }
    }
    return size;
  }

  private static UnreadableList bomb() {
    return new UnreadableList("La planilla ocupa demasiado una vez descomprimida. Partila en varias, o guardala como CSV.");
  }
}
