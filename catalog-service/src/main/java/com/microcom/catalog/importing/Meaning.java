package com.microcom.catalog.importing;

import com.microcom.catalog.lexicon.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a header was taken for.
 *
 * @param currency ISO 4217 that the header names: {@code Precio U$S}; null = it names none
 * @param vatIncluded what the header says about VAT: {@code Precio + IVA}; null = nothing
 * @param how {@code saved} in the source, {@code named} exactly, or {@code similar}
 */
public record Meaning(Column column, String currency, Boolean vatIncluded, String how) {
  private static final Pattern DOLLARS = Pattern.compile("(?i)u\\$[sd]|us\\$|\\busd\\b|d[oó]lar");
  private static final Pattern CHILEAN = Pattern.compile("(?i)\\bclp\\b|pesos? chilenos?");
  private static final Pattern PESOS = Pattern.compile("(?i)\\bars\\b|\\bpesos\\b");
  private static final Pattern NET = Pattern.compile("(?i)\\+\\s*iva|sin iva|s/\\s*iva|\\bneto\\b|\\bnet\\b|sin impuestos|m[aá]s iva");
  private static final Pattern GROSS = Pattern.compile("(?i)con iva|c/\\s*iva|iva inc|\\bfinal\\b");
  private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

  static Meaning saved(Column column, String header) {
    return new Meaning(column, column == Column.PRICE ? currency(header) : null, column == Column.PRICE ? vat(header) : null, "saved");
  }

  /** From the header's words alone; empty if they say nothing. */
  static Optional<Meaning> guess(String header) {
    var plain = PlainText.of(header.replace('_', ' ').replace('.', ' '));
    return plain.isEmpty() ? Optional.empty() : exact(plain).map(c -> of(c, header, "named"))
        .or(() -> price(header))
        .or(() -> similar(plain).map(c -> of(c, header, "similar")));
  }

  private static Meaning of(Column column, String header, String how) {
    return new Meaning(column, column == Column.PRICE ? currency(header) : null, column == Column.PRICE ? vat(header) : null, how);
  }

  private static Optional<Column> exact(String plain) {
    return Arrays.stream(Column.values()).filter(c -> c.names().contains(plain)).findFirst();
  }

  /** {@code Precio Lista U$S + IVA}: "precio" decides, the rest says in which money and with or without tax. */
  private static Optional<Meaning> price(String header) {
    var words = List.of(PlainText.of(header).split("[ /]"));
    return words.contains("precio") || words.contains("price") || words.contains("pvp") || words.contains("importe")
        ? Optional.of(of(Column.PRICE, header, "similar"))
        : Optional.empty();
  }

  /** A name inside the header ({@code Código Producto (interno)}), or a slip away from it ({@code Modleo}). */
  private static Optional<Column> similar(String plain) {
    var words = (" " + plain.replaceAll("[^a-z0-9/]", " ") + " ").replaceAll(" +", " ");
    return Arrays.stream(Column.values())
        .filter(c -> c.names().stream().anyMatch(n -> n.length() > 2 && words.contains(" " + n + " ")))
        .findFirst()
        .or(() -> Arrays.stream(Column.values())
            .filter(c -> c.names().stream().anyMatch(n -> n.length() >= LONG_ENOUGH_FOR_A_SLIP && oneSlip(n, plain)))
            .findFirst());
  }

  private static boolean oneSlip(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    var start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    var restA = a.substring(start);
    var restB = b.substring(start);
    return restA.length() > 1 && restB.length() > 1 && restA.charAt(0) == restB.charAt(1) && restA.charAt(1) == restB.charAt(0) && restA.substring(2).equals(restB.substring(2))
        || (restA.isEmpty() || restB.isEmpty() || restA.substring(1).equals(restB.substring(1)))
        || restA.length() > restB.length() && restA.substring(1).equals(restB)
        || restB.length() > restA.length() && restB.substring(1).equals(restA);
  }

  static String currency(String text) {
    return DOLLARS.matcher(text).find() ? "USD" : CHILEAN.matcher(text).find() ? "CLP" : PESOS.matcher(text).find() ? "ARS" : null;
  }

  private static Boolean vat(String header) {
    return NET.matcher(header).find() ? Boolean.FALSE : GROSS.matcher(header).find() ? Boolean.TRUE : null;
  }
}
