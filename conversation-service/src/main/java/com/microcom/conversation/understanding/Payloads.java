package com.microcom.conversation.understanding;

import com.microcom.contracts.values.Sku;
import java.util.Optional;

/**
 * The ids of the buttons and list rows that this service sends, and what it means when one comes back. The grammar is
 * stable: a button may be pressed weeks after it was sent.
 */
public final class Payloads {
  public static final String CHANGE = "change";
  public static final String CASH = "cash";
  public static final String SUMMARY = "summary";
  public static final String HUMAN = "human";
  public static final String MORE = "more";
  public static final String CART = "cart";
  /** Asks which financing there is. */
  public static final String INSTALMENTS = "instalments";
  private static final String CHOOSE = "choose:";
  private static final String REMOVE = "remove:";
  private static final String CONFIRM = "confirm:";
  private static final String FINANCE = "finance:";
  private static final String TAKE_FINANCE = "take-finance:";
  private static final String SEARCH = "search:";

  private Payloads() {}

  public static String choose(Sku sku) {
    return CHOOSE + sku;
  }

  public static String remove(Sku sku) {
    return REMOVE + sku;
  }

  public static String confirm(long summaryVersion) {
    return CONFIRM + summaryVersion;
  }

  /** Shows the quote; changes nothing. */
  public static String finance(int instalments) {
    return FINANCE + instalments;
  }

  /** Takes the quote: makes a new summary. */
  public static String takeFinance(int instalments) {
    return TAKE_FINANCE + instalments;
  }

  public static String search(String text) {
    return SEARCH + text;
  }

  /** What pressing it means; empty for a payload that is not in the grammar (then the title's words count). */
  public static Optional<Understood> parse(String payload, String title) {
    if (payload == null || payload.isBlank()) {
      return Optional.empty();
    }
    var phrase = title == null || title.isBlank() ? payload : title;
    return Optional.ofNullable(fixed(payload)).map(intent -> new Understood(intent, Slots.NONE, 1, phrase))
        .or(() -> withArgument(payload, phrase));
  }

  private static Intent fixed(String payload) {
    return switch (payload) {
      case CHANGE -> Intent.CHANGE;
      case CASH -> Intent.PAY_CASH;
      case SUMMARY -> Intent.SUMMARY;
      case HUMAN -> Intent.HUMAN;
      case MORE -> Intent.MORE;
      case CART -> Intent.SHOW_CART;
      case INSTALMENTS -> Intent.FINANCING_QUERY;
      default -> null;
    };
  }

  private static Optional<Understood> withArgument(String payload, String phrase) {
    int colon = payload.indexOf(':');
    var argument = colon < 0 ? "" : payload.substring(colon + 1).strip();
    if (argument.isEmpty()) {
      return Optional.empty();
    }
    return switch (payload.substring(0, colon + 1)) {
      case CHOOSE -> sku(argument).map(sku -> act(Intent.CHOOSE, Slots.ofReference(sku), phrase));
      case REMOVE -> sku(argument).map(sku -> act(Intent.REMOVE, Slots.ofReference(sku), phrase));
      case CONFIRM -> number(argument).map(n -> act(Intent.CONFIRM, Slots.NONE.withSummaryVersion(n), phrase));
      case FINANCE -> number(argument).map(n -> act(Intent.FINANCING_QUERY, instalments(n), phrase));
      case TAKE_FINANCE -> number(argument).map(n -> act(Intent.CHOOSE_FINANCING, instalments(n), phrase));
      case SEARCH -> Optional.of(act(Intent.PRODUCT_QUERY, Slots.ofQuery(argument), phrase));
      default -> Optional.empty();
    };
  }

  private static Understood act(Intent intent, Slots slots, String phrase) {
    return new Understood(intent, slots, 1, phrase);
  }

  private static Optional<Reference> sku(String argument) {
    return argument.length() > 64 ? Optional.empty() : Optional.of(new Reference.Exact(new Sku(argument)));
  }

  private static Slots instalments(long n) {
    return Slots.NONE.withInstalments((int) n);
  }

  private static Optional<Long> number(String argument) {
    return argument.matches("\\d{1,9}") ? Optional.of(Long.valueOf(argument)) : Optional.empty();
  }
}
