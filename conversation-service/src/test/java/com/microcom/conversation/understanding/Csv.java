package com.microcom.conversation.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Just enough CSV for the measuring data: quotes, doubled quotes, a header line that is dropped. */
final class Csv {
  private Csv() {}

  static List<List<String>> rows(Path file) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (var line : Files.readAllLines(file)) {
      rows.add(fields(line));
    }
    return rows.subList(1, rows.size());
  }

  private static List<String> fields(String line) {
    var fields = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
