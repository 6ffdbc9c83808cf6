package com.microcom.catalog.importing.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops at a quote that nobody closes before the parser has swallowed the rest of the file as one cell, and says where it was opened.
 */
final class QuoteGuard extends FilterReader {
  /** A cell of Excel has at most 32,767 characters; whoever writes more inside quotes forgot to close them. */
  private static final int LONGEST = 100_000;

  private long line = 1;
  private long openedAt;
  private long length;
  private boolean quoted;

  QuoteGuard(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int wanted) throws IOException {
    var read = super.read(buffer, offset, wanted);
    for (var i = offset; i < offset + read; i++) {
      see(buffer[i]);
    }
    if (read < 0 && quoted) {
      throw unclosed();
    }
    return read;
  }

  private void see(char c) throws UnreadableList {
    if (c == '"') {
      // A doubled quote closes and opens again: the state is right after both.
      quoted = !quoted;
      length = 0;
      openedAt = quoted ? line : openedAt;
    } else if (quoted && ++length > LONGEST) {
      throw unclosed();
    } else if (!quoted && ++length > LONGEST && c != '\n') {
      throw new UnreadableList("La línea " + line + " es demasiado larga para una lista. Revisá que el archivo sea un CSV.");
    }
    if (c == '\n') {
      line++;
      length = quoted ? length : 0;
    }
  }

  private UnreadableList unclosed() {
    return new UnreadableList("El archivo no es un CSV válido: hay comillas sin cerrar o mal puestas, abiertas en la línea " + openedAt + ".");
  }
}
