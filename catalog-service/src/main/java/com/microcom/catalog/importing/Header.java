package com.microcom.catalog.importing;

import com.microcom.catalog.importing.reading.Table;
import com.microcom.catalog.importing.reading.UnreadableList;
import com.microcom.catalog.lexicon.PlainText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The row of a list that names its columns: the first of its beginning that names enough. Above it stand logos and addresses.
 *
 * @param row its number @param texts what it says, by position @param meanings position → meaning; each meaning once
 */
public record Header(long row, List<String> texts, Map<Integer, Meaning> meanings) {
  private static final int ROWS_LOOKED_AT = 30;
  private static final int EXCERPT = 120;

  /** @throws UnreadableList if there is none */
  static Header of(Table table, Source source) throws IOException {
    var candidates = new ArrayList<Header>();
    table.read(row -> {
      candidates.add(read(row, source));
      return !candidates.getLast().isEnough() && candidates.size() < ROWS_LOOKED_AT;
    });
    if (candidates.isEmpty()) {
      throw new UnreadableList("El archivo está vacío.");
    }
    if (!candidates.getLast().isEnough()) {
      throw new UnreadableList("No encontré las columnas: hacen falta código (o sku) o modelo o título, y al menos una más entre título, precio y stock. La primera fila dice: "
          + excerpt(candidates.getFirst()) + ". Si se llaman de otra forma, decilo en la fuente (columns).");
    }
    return candidates.getLast();
  }

  private static Header read(Table.Row row, Source source) {
    var texts = row.cells().stream().map(c -> c.text()).toList();
    var saved = new HashMap<String, Column>();
    source.columns().forEach((header, column) -> saved.put(key(header), column));
    var found = new HashMap<Integer, Meaning>();
    var taken = new EnumMap<Column, Integer>(Column.class);
    for (var how : List.of("saved", "named", "similar")) {
      for (var i = 0; i < texts.size(); i++) {
        var meaning = meaning(texts.get(i), saved).filter(m -> m.how().equals(how));
        if (meaning.isPresent() && !found.containsKey(i) && (meaning.get().column() == Column.IGNORED || taken.putIfAbsent(meaning.get().column(), i) == null)) {
          found.put(i, meaning.get());
        }
      }
    }
    return new Header(row.number(), texts, found).withoutTheTitleCalledDescription();
  }

  private static Optional<Meaning> meaning(String text, Map<String, Column> saved) {
    var column = saved.get(key(text));
    return column != null ? Optional.of(Meaning.saved(column, text)) : Meaning.guess(text);
  }

  /** Many lists call the title "Descripción" and have no other. */
  private Header withoutTheTitleCalledDescription() {
    var description = position(Column.DESCRIPTION);
    if (has(Column.TITLE) || description.isEmpty() || meanings.get(description.get()).how().equals("saved")) {
      return this;
    }
    var changed = new HashMap<>(meanings);
    changed.put(description.get(), new Meaning(Column.TITLE, null, null, "similar"));
    return new Header(row, texts, changed);
  }

  private boolean isEnough() {
    var identified = has(Column.SKU) || has(Column.MODEL) || has(Column.TITLE);
    var says = List.of(Column.TITLE, Column.PRICE, Column.STOCK, Column.VISIBLE).stream().filter(this::has).count();
    return has(Column.SKU) ? says >= 1 : identified && says >= 2 || has(Column.TITLE) && has(Column.PRICE);
  }

  public boolean has(Column column) {
    return position(column).isPresent();
  }

  Optional<Integer> position(Column column) {
    return meanings.entrySet().stream().filter(e -> e.getValue().column() == column).map(Map.Entry::getKey).findFirst();
  }

  Optional<Meaning> meaning(Column column) {
    return meanings.values().stream().filter(m -> m.column() == column).findFirst();
  }

  /** What the file calls the column. */
  String text(Column column) {
    return position(column).map(texts::get).orElse(column.wireName());
  }

  private static String key(String header) {
    return PlainText.of(header.replace('_', ' '));
  }

  private static String excerpt(Header header) {
    var text = header.texts.stream().collect(Collectors.joining(" | "));
    return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
  }
}
