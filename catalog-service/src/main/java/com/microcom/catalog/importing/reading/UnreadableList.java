package com.microcom.catalog.importing.reading;

import java.io.IOException;

/** The file as a whole is no list. Thrown from the depth of a parser and turned into a value where the file was opened. */
public final class UnreadableList extends IOException {
  private static final long serialVersionUID = 1L;

  /** @param reason in Spanish: what is wrong and what to do */
  public UnreadableList(String reason) {
    super(reason);
  }
}
