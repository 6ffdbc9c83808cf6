package com.microcom.catalog.inbound.measuring;

import com.microcom.contracts.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files with one JSON object per line. */
final class JsonLines {
  private JsonLines() {}

  /** Blank lines are skipped. @throws BadInput naming file and line if one cannot be read as the type */
  static <T> List<T> read(Path file, Class<T> type) {
    var values = new ArrayList<T>();
    var number = 0;
    for (var line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        values.add(value(line, type, file + ":" + number));
      }
    }
    return values;
  }

  static void write(Path file, List<?> values) {
    try (var writer = Files.newBufferedWriter(file)) {
      for (var value : values) {
        writer.write(new String(Wire.write(value), StandardCharsets.UTF_8));
        writer.newLine();
      }
    } catch (IOException e) {
      throw new BadInput("Cannot write " + file + ": " + e.getMessage());
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new BadInput(file + ": not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T value(String line, Class<T> type, String place) {
    try {
      return Wire.read(line.getBytes(StandardCharsets.UTF_8), type);
    } catch (Wire.UnreadableException e) {
      throw new BadInput(place + ": " + (e.getCause() == null ? e : rootOf(e)).getMessage().lines().findFirst().orElse(""));
    }
  }

  private static Throwable rootOf(Throwable e) {
    return e.getCause() == null ? e : rootOf(e.getCause());
  }
}
