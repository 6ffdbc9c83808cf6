package com.microcom.catalog.lexicon;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One fact about a product and the expressions that give it.
 *
 * @param noun for sentences: {@code la resolución}
 * @param type how values are written and compared
 * @param unit said after a number; may be null @param prefix said before it @param suffix said right after it
 * @param scope kinds (or families) that have it
 * @param gate what a substitute must keep: {@code same}, {@code atLeast}, {@code whenTrue}; null = nothing
 * @param weight how much a difference weighs between substitutes; also the last to be given up in a search
 * @param asked how a buyer means it; null = exactly
 * @param steadfast true = a search never gives it up
 * @param absent value of products of the scope whose list does not mention it; null = unknown
 * @param words value → Spanish
 * @param accepts value asked for → values that satisfy it; missing = itself
 * @param suggests kinds or families meant when nothing else says the kind
 * @param rules tried in order, the first that is found counts
 */
public record AttributeType(
    String name,
    String noun,
    Type type,
    String unit,
    String prefix,
    String suffix,
    List<String> scope,
    Gate gate,
    int weight,
    Asked asked,
    boolean steadfast,
    String absent,
    Map<String, String> words,
    Map<String, List<String>> accepts,
    List<String> suggests,
    List<Rule> rules) {
  public AttributeType {
    words = Lexicon.orEmpty(words);
    accepts = accepts == null ? Map.of() : accepts;
    suggests = suggests == null ? List.of() : suggests;
  }

  /** number: plain decimal; capacity: GB, said in TB from 1000 on; flag: true/false; word: a code; text: as found. */
  public enum Type { number, capacity, flag, word, text }

  public enum Gate { same, atLeast, whenTrue }

  /** atLeast: who names a number is happy with more; soft: a vague word ("gamer") that ranks and does not filter. */
  public enum Asked { atLeast, soft }

  /** Where a text comes from: lists are written otherwise than questions. */
  public enum Source { title, query }

  /** A value with its place in the text that was read. */
  public record Reading(String value, int start, int end) {}

  /** @param from id of the lexicon's source in which it finds something @param value null = the first group @param in null = both sources @param scope null = the attribute's */
  public record Rule(String from, Pattern regex, String value, Integer scale, String prefix, Source in, List<String> scope) {
    private Optional<Reading> read(String text) {
      var matcher = regex.matcher(text);
      return matcher.find() ? Optional.of(new Reading(value(matcher), matcher.start(), matcher.end())) : Optional.empty();
    }

    private boolean finds(String text, String wanted) {
      var matcher = regex.matcher(text);
      while (matcher.find()) {
        if (value(matcher).equals(wanted)) {
          return true;
        }
      }
      return false;
    }

    private Rule everywhere() {
      return new Rule(from, regex, value, scale, prefix, null, null);
    }

    private String value(java.util.regex.Matcher matcher) {
      if (value != null) {
        return value;
      }
      var found = matcher.group(1);
      if (prefix != null) {
        return prefix + found;
      }
      if (!Character.isDigit(found.charAt(0))) {
        return found.toUpperCase(java.util.Locale.ROOT);
      }
      var number = Lexicon.number(found).multiply(BigDecimal.valueOf(scale == null ? 1 : scale));
      return number.stripTrailingZeros().toPlainString();
    }
  }

  /** Made ready for the titles of one kind. @param first rules that only titles have, tried before the attribute's own */
  public AttributeType forTitlesOf(String kind, List<Rule> first, Lexicon lexicon) {
    var ready = Stream.concat(first.stream(), rules.stream())
        .filter(r -> r.in() == null || r.in() == Source.title)
        .filter(r -> r.scope() == null || lexicon.kindsOf(r.scope()).contains(kind))
        .map(Rule::everywhere)
        .toList();
    return new AttributeType(name, noun, type, unit, prefix, suffix, scope, gate, weight, asked, steadfast, absent, words, accepts, suggests, ready);
  }

  /** Whether any rule finds this value anywhere in the text: "12 Megapixel (4K)" also says 8. */
  public boolean mentions(String text, String value) {
    return rules.stream().anyMatch(r -> r.finds(text, value));
  }

  public boolean isNumeric() {
    return type == Type.number || type == Type.capacity;
  }

  /** @param kinds of which the text speaks, families resolved */
  public Optional<Reading> read(String text, Source source, Set<String> kinds, Lexicon lexicon) {
    return rules.stream()
        .filter(r -> r.in() == null || r.in() == source)
        .filter(r -> r.scope() == null || lexicon.kindsOf(r.scope()).stream().anyMatch(kinds::contains))
        .flatMap(r -> r.read(text).stream())
        .findFirst();
  }

  /** Values of a product that satisfy a buyer who asks for this one. */
  public Set<String> satisfying(String value) {
    return Set.copyOf(accepts.getOrDefault(value, List.of(value)));
  }

  /** In Spanish; empty if there are no words for the value ("sin audio" is not said). */
  public String say(String value) {
    return switch (type) {
      case flag, word -> words.getOrDefault(value, "");
      case capacity -> capacity(new BigDecimal(value));
      case number, text -> join(value);
    };
  }

  private static String capacity(BigDecimal gigabytes) {
    var thousand = BigDecimal.valueOf(1000);
    return gigabytes.compareTo(thousand) >= 0
        ? gigabytes.divide(thousand).stripTrailingZeros().toPlainString().replace('.', ',') + " TB"
        : gigabytes.toPlainString() + " GB";
  }

  /** canales → canal, puertos → puerto; symbols like MP stay. */
  private static String singular(String unit) {
    return unit.length() < 4 ? unit : unit.replaceFirst("(?<=[ld])es$|s$", "");
  }

  private String join(String value) {
    var said = Stream.of(prefix, value.replace('.', ','), suffix).filter(s -> s != null).reduce("", String::concat);
    return unit == null ? said : said + " " + ("1".equals(value) ? singular(unit) : unit);
  }
}
