package com.microcom.catalog.importing.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An array of objects, or one object per line. The names of the fields are the header; {@code {"precio": {"monto": 1}}} is the
 * column {@code precio.monto}.
 */
final class JsonTable implements Table {
  private static final int DEEPEST = 20;
  private static final int LONGEST_TEXT = 100_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).maxNumberLength(100).maxNameLength(500).build())
          .build();

  /** A list inside a row says nothing that a column could take; a document that is nothing but such a field wraps the real list. */
  private static final Cell LIST = new Cell("", null, false);

  private final Path file;
  private final TextEncoding encoding;
  private final String items;
  private final List<String> names;

  private JsonTable(Path file, TextEncoding encoding, String items, List<String> names) {
    this.file = file;
    this.encoding = encoding;
    this.items = items;
    this.names = names;
  }

  /** @param items name of the field that holds the list; null = the document itself is the list */
  static Table of(Path file, String items) throws IOException {
    var encoding = TextEncoding.of(file);
    var names = new LinkedHashMap<String, Integer>();
    objects(file, encoding, items, object -> {
      object.keySet().forEach(name -> names.putIfAbsent(name, names.size()));
      if (names.size() > MOST_COLUMNS) {
        throw new UnreadableList("El JSON tiene más de " + MOST_COLUMNS + " campos distintos: no es una lista de productos.");
      }
      return true;
    });
    return new JsonTable(file, encoding, items, List.copyOf(names.keySet()));
  }

  @Override
  public Format format() {
    return new Format("JSON", items == null ? encoding.charset().displayName() : "campo «" + items + "»");
  }

  /** Row 1 is the header, so that an object's row is its place in the list plus one, as in a spreadsheet. */
  @Override
  public void read(Reader reader) throws IOException {
    if (names.isEmpty() || !reader.row(new Row(1, names.stream().map(Cell::text).toList()))) {
      return;
    }
    var places = new HashMap<String, Integer>();
    names.forEach(name -> places.put(name, places.size()));
    var number = new long[] {1};
    objects(file, encoding, items, object -> {
      var cells = new ArrayList<>(java.util.Collections.nCopies(names.size(), Cell.EMPTY));
      object.forEach((name, cell) -> cells.set(places.get(name), cell));
      var row = new Row(++number[0], cells);
      return row.isBlank() || reader.row(row);
    });
  }

  private interface Objects {
    boolean next(Map<String, Cell> object) throws IOException;
  }

  private static void objects(Path file, TextEncoding encoding, String items, Objects each) throws IOException {
    try (var parser = JSON.createParser(encoding.open(file))) {
      if (items != null) {
        enter(parser, items);
      }
      var first = items == null ? parser.nextToken() : parser.currentToken();
      if (first == JsonToken.START_ARRAY) {
        first = parser.nextToken();
      } else if (first != JsonToken.START_OBJECT) {
        throw noList();
      }
      for (var token = first; token != null && token != JsonToken.END_ARRAY; token = parser.nextToken()) {
        if (token != JsonToken.START_OBJECT) {
          throw new UnreadableList("El JSON tiene que ser una lista de objetos, y en la línea " + parser.currentLocation().getLineNr() + " hay otra cosa.");
        }
        var object = new LinkedHashMap<String, Cell>();
        flatten(parser, "", object);
        if (!each.next(object)) {
          return;
        }
      }
    } catch (JsonProcessingException e) {
      var where = e.getLocation() == null ? "" : " en la línea " + e.getLocation().getLineNr() + ", columna " + e.getLocation().getColumnNr();
      throw new UnreadableList("El JSON no se puede leer: está mal formado, demasiado anidado o tiene textos enormes" + where + ".");
    }
  }

  private static void enter(JsonParser parser, String items) throws IOException {
    while (parser.nextToken() != null) {
      if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals(items) && parser.nextToken() == JsonToken.START_ARRAY) {
        return;
      }
    }
    throw new UnreadableList("El JSON no tiene una lista en el campo «" + items + "». Corregí ese campo en la fuente.");
  }

  private static void flatten(JsonParser parser, String prefix, Map<String, Cell> into) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = prefix + parser.currentName();
      switch (parser.nextToken()) {
        case START_OBJECT -> flatten(parser, name + ".", into);
        case START_ARRAY -> into.put(name, array(parser));
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> into.put(name, Cell.number(number(parser), false));
        case VALUE_NULL -> into.put(name, Cell.EMPTY);
        default -> into.put(name, Cell.text(parser.getText()));
      }
    }
    if (prefix.isEmpty() && into.size() == 1 && into.values().iterator().next() == LIST) {
      throw noList();
    }
  }

  private static Cell array(JsonParser parser) throws IOException {
    parser.skipChildren();
    return LIST;
  }

  private static BigDecimal number(JsonParser parser) throws IOException {
    var value = parser.getDecimalValue();
    // 1e999999 is five characters here and a million digits when written out.
    if (Math.abs((long) value.scale()) > 40 || value.precision() > 40) {
      throw new UnreadableList("El JSON tiene un número imposible en la línea " + parser.currentLocation().getLineNr() + ".");
    }
    return value;
  }

  private static UnreadableList noList() {
    return new UnreadableList("El JSON no es una lista: tiene que ser un arreglo de objetos o un objeto por línea. Si la lista está dentro de un campo, decí cuál en la fuente (\"items\").");
  }
}
