package com.microcom.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a PDF says, with single spaces. */
final class Pdf {
  private Pdf() {}

  static String text(byte[] bytes) {
    try (var document = Loader.loadPDF(bytes)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replace(' ', ' ').replaceAll("[ \t]+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException("Not a readable PDF", e);
    }
  }
}
