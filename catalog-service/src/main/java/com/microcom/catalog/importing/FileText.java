package com.microcom.catalog.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The text of a file whose encoding nobody told: UTF-8 if it is valid UTF-8, else Latin-1 as Windows writes it. */
sealed interface FileText {
  record Text(String text) implements FileText {}

  /** @param reason in Spanish */
  record NotText(String reason) implements FileText {}

  /** Windows-1252 is Latin-1 with the euro sign and typographic quotes that spreadsheets write. */
  Charset LATIN = Charset.forName("windows-1252");

  static FileText of(byte[] file) {
    if (startsWith(file, "%PDF")) {
      return new NotText("Es un PDF, no un CSV. Exportá la lista como CSV y volvé a subirla.");
    }
    if (startsWith(file, "PK")) {
      return new NotText("Es una planilla de Excel o un ZIP, no un CSV. Guardala como CSV y volvé a subirla.");
    }
    for (var b : file) {
      if (b == 0) {
        return new NotText("Es un archivo binario, no un CSV.");
      }
    }
    return new Text(decode(file));
  }

  private static String decode(byte[] file) {
    try {
      var text = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(file, LATIN);
    }
  }

  private static boolean startsWith(byte[] file, String magic) {
    return file.length >= magic.length() && new String(file, 0, magic.length(), LATIN).equals(magic);
  }
}
