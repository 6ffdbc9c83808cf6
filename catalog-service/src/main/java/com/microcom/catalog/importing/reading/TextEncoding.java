package com.microcom.catalog.importing.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** The encoding of a text file that nobody told: its mark, else UTF-8 if all of it is valid UTF-8, else Latin-1 as Windows writes it. */
record TextEncoding(Charset charset, int mark) {
  /** Windows-1252 is Latin-1 with the euro sign and typographic quotes that spreadsheets write. */
  private static final Charset LATIN = Charset.forName("windows-1252");

  private static final int BUFFER = 64 * 1024;

  static TextEncoding of(Path file) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(3);
    }
    if (start.length >= 2 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe) {
      return new TextEncoding(UTF_16LE, 2);
    }
    if (start.length >= 2 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
      return new TextEncoding(UTF_16BE, 2);
    }
    refuseBinary(file);
    var mark = start.length == 3 && (start[0] & 0xff) == 0xef && (start[1] & 0xff) == 0xbb && (start[2] & 0xff) == 0xbf ? 3 : 0;
    return new TextEncoding(isUtf8(file) ? UTF_8 : LATIN, mark);
  }

  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
    return new InputStreamReader(in, charset);
  }

  private static void refuseBinary(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var buffer = new byte[BUFFER];
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (var i = 0; i < n; i++) {
          if (buffer[i] == 0) {
            throw new UnreadableList("Es un archivo binario, no una lista. Guardala como CSV, XLSX o JSON y volvé a subirla.");
          }
        }
      }
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
      var buffer = new char[BUFFER];
      while (reader.read(buffer) >= 0) {
        // only whether it can be read
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
