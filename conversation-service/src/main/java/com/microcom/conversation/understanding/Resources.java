package com.microcom.conversation.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files of the understanding: UTF-8, one entry per line, {@code #} starts a comment line. */
final class Resources {
  private Resources() {}

  static List<String> lines(String name) {
    try (var stream = Resources.class.getResourceAsStream("/understanding/" + name);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
