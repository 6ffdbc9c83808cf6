package com.microcom.catalog.importing.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** One sheet of a workbook, streamed: the one named, else the first visible one. */
final class XlsxTable implements Table {
  private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

  private final Path file;
  private final String sheet;
  private final List<String> sheets;

  private XlsxTable(Path file, String sheet, List<String> sheets) {
    this.file = file;
    this.sheet = sheet;
    this.sheets = sheets;
  }

  /** @param wanted name of the sheet; null = the first visible one */
  static Table of(Path file, String wanted) throws IOException {
    SafeZip.check(file);
    try (var workbook = new ReadableWorkbook(file.toFile(), OPTIONS)) {
      var visible = workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).map(Sheet::getName).toList();
      if (visible.isEmpty()) {
        throw new UnreadableList("La planilla no tiene hojas visibles.");
      }
      if (wanted != null && workbook.findSheet(wanted).isEmpty()) {
        throw new UnreadableList("La planilla no tiene una hoja «" + wanted + "». Tiene: " + String.join(", ", visible) + ". Corregí la hoja en la fuente.");
      }
      return new XlsxTable(file, wanted == null ? visible.getFirst() : wanted, visible);
    } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
      throw damaged();
    }
  }

  @Override
  public Format format() {
    return new Format("XLSX", "hoja «" + sheet + "»" + (sheets.size() == 1 ? "" : " de " + String.join(", ", sheets)));
  }

  @Override
  public void read(Reader reader) throws IOException {
    try (var workbook = new ReadableWorkbook(file.toFile(), OPTIONS);
        var rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
      for (Iterator<org.dhatim.fastexcel.reader.Row> all = rows.iterator(); all.hasNext(); ) {
        var row = row(all.next());
        if (!row.isBlank() && !reader.row(row)) {
          return;
        }
      }
    } catch (ExcelReaderException | NumberFormatException | IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row) throws UnreadableList {
    var count = row.getCellCount();
    if (count > MOST_COLUMNS) {
      throw new UnreadableList("La fila " + row.getRowNum() + " tiene más de " + MOST_COLUMNS + " columnas. Borrá las que sobran.");
    }
    var cells = new ArrayList<Cell>(count);
    for (var i = 0; i < count; i++) {
      cells.add(row.getOptionalCell(i).map(XlsxTable::cell).orElse(Cell.EMPTY));
    }
    return new Row(row.getRowNum(), cells);
  }

  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> Cell.EMPTY;
      case NUMBER -> Cell.number(new BigDecimal(cell.getRawValue().strip()), false);
      case FORMULA -> calculated(cell);
      case STRING, ERROR, BOOLEAN -> Cell.text(text(cell));
    };
  }

  /** The value that the spreadsheet calculated last; without one only the formula is left. */
  private static Cell calculated(org.dhatim.fastexcel.reader.Cell cell) {
    var value = text(cell).strip();
    try {
      return Cell.number(new BigDecimal(value), true);
    } catch (NumberFormatException e) {
      return new Cell(value.isEmpty() ? "=" + cell.getFormula() : value, null, true);
    }
  }

  private static String text(org.dhatim.fastexcel.reader.Cell cell) {
    var value = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
    return value == null ? "" : value;
  }

  private static UnreadableList damaged() {
    return new UnreadableList("La planilla de Excel está dañada. Abrila, volvé a guardarla como .xlsx y subila de nuevo.");
  }
}
