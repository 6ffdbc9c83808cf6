package com.microcom.reactivation.customers;

import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.AddressNormaliser;
import com.microcom.contracts.values.Channel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks rows of customers, from whatever file they came. Pure. */
public final class CustomerFile {
  /** As Argentine spreadsheets write dates. */
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private CustomerFile() {}

  /** @param number of the row in the file, from 1, the header not counted @param lastPurchase {@code 2026-03-10} or {@code 10/3/2026} */
  public record Row(int number, String address, String name, String lastPurchase) {}

  public record Line(Address address, String name, LocalDate lastPurchase) {}

  /** @param reason in Spanish, for who prepared the file */
  public record BadRow(int row, String column, String reason) {}

  public record Checked(List<Line> good, List<BadRow> bad) {}

  /** @param today a purchase later than today is a mistake */
  public static Checked check(List<Row> rows, LocalDate today) {
    var good = new ArrayList<Line>();
    var bad = new ArrayList<BadRow>();
    for (var row : rows) {
      var address = AddressNormaliser.normalise(Channel.WHATSAPP, row.address());
      var date = date(row.lastPurchase());
      if (address.isEmpty()) {
        bad.add(new BadRow(row.number(), "address", "No parece un número de WhatsApp: «" + shown(row.address()) + "»"));
      } else if (date.isEmpty()) {
        bad.add(new BadRow(row.number(), "lastPurchase", "La fecha va como 2026-03-10 o 10/3/2026: «" + shown(row.lastPurchase()) + "»"));
      } else if (date.get().isAfter(today)) {
        bad.add(new BadRow(row.number(), "lastPurchase", "La última compra no puede ser futura: " + date.get()));
      } else {
        good.add(new Line(address.get(), blankToNull(row.name()), date.get()));
      }
    }
    return new Checked(good, bad);
  }

  private static Optional<LocalDate> date(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(text.contains("/") ? LocalDate.parse(text.strip(), DAY_FIRST) : LocalDate.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String blankToNull(String name) {
    return name == null || name.isBlank() ? null : name.strip();
  }

  private static String shown(String text) {
    return text == null ? "" : text.substring(0, Math.min(text.length(), 40));
  }
}
