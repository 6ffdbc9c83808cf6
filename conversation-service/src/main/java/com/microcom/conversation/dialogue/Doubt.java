package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Product;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When taking one of the products found would be a guess: the buyer is shown some and chooses. */
final class Doubt {
  /** So many products fit what he says that any of them could be meant. */
  private static final int TOO_MANY_TO_CHOOSE_FROM = 10;
  /** "pro", "max" are in names of many things. */
  private static final int SHORTEST_TELLING = 4;
  /** A word of letters and figures. */
  static final Pattern CODE = Pattern.compile("(?=\\S*\\d)(?=\\S*\\p{L})\\S{4,}");
  private static final Pattern MEASURE = Pattern.compile("(?i)\\d+([.,]\\d+)?\\p{L}{1,6}|cat\\d\\w?|ddr\\d|ip\\d\\d|rj-?45");

  private static final Pattern CERTAIN = Pattern.compile("\\b(?:el|la) (?!mas\\b|más\\b)\\p{L}");
  /** Words that name no model: joints, measures, colours, what is said of many things. */
  private static final Set<String> IDLE = Set.of("de", "del", "la", "el", "los", "las", "un", "una", "unos", "unas", "para", "pa", "con", "sin", "por", "que", "en", "al", "mi", "mis", "tu", "su", "es", "sea", "sean",
      "marca", "modelo", "modelos", "mas", "barato", "barata", "baratos", "baratas", "economico", "economica", "caro", "cara", "bueno", "buena", "nuevo", "nueva", "original", "tambien", "otro", "otra", "ese", "esa",
      "tera", "teras", "tb", "gb", "giga", "gigas", "mp", "mega", "megas", "megapixel", "megapixeles", "canal", "canales", "boca", "bocas", "puerto", "puertos", "metros", "mts", "pulgadas", "volts", "amper", "dos", "tres", "cuatro", "ocho",
      "negro", "negra", "negros", "negras", "blanco", "blanca", "blancos", "blancas", "gris", "rojo", "rosa", "azul", "exterior", "interior", "exteriores", "interiores", "camara", "camaras", "seguridad", "vigilancia", "videovigilancia",
      "unidades", "unidad", "disco", "discos", "cable", "cables", "pc", "casa", "oficina", "favor", "porfa");

  private static final Set<String> TALK = Set.of("que", "cual", "cuales", "como", "cuanto", "me", "te", "se", "le", "les", "lo", "los", "las", "no", "si", "es", "son", "en", "algo", "todo", "mi", "sigue", "igual", "seria", "fabricado", "ese", "esa", "eso", "esos", "esas");

  private Doubt() {}

  static boolean whichOne(Turn turn, Found found) {
    var words = Searching.words(turn);
    boolean vague = turn.orders() == 1 && found.total() > TOO_MANY_TO_CHOOSE_FROM
        && Words.of(words).stream().noneMatch(w -> w.matches("(barat|economic|car)[oa]s?"));
    return vague || oneOfSeveral(turn.act().phrase(), words, found.products()) || namesOneThatIsNot(turn.act().phrase(), words, found.products().getFirst()) || found.total() > 1 && namesCode(words) && found.products().stream().noneMatch(p -> isNamed(p.model(), words));
  }

  /** "llevo el teclado": he means a certain one, and several are called so. */
  private static boolean oneOfSeveral(String phrase, String words, List<Product> found) {
    boolean byPrice = Words.of(words).stream().anyMatch(w -> w.matches("(barat|economic|car)[oa]s?"));
    return isCertain(phrase) && isArticled(phrase, words) && !byPrice && !namesCode(words) && found.stream().filter(p -> has(p, words)).count() > 1;
  }

  /** Everything that names something in these words is said of the product, too; measures were the catalogue's to look at. */
  static boolean has(Product product, String words) {
    var known = Words.of(product.title() + " " + product.feature() + " " + product.brand() + " " + product.model());
    return names(words).allMatch(w -> known.stream().anyMatch(k -> k.startsWith(stem(w)) || w.startsWith(stem(k))));
  }

  /** Word by word, figures and single letters included: "cloud ii" is not "Cloud Stinger 2", "g pro x" is not "AX PRO". */
  static boolean hasExactly(Product product, String words) {
    var known = pieces(product.title() + " " + product.brand() + " " + product.model());
    var asked = pieces(words).stream().filter(w -> !IDLE.contains(w)).collect(Collectors.toSet());
    return asked.stream().anyMatch(w -> w.length() >= SHORTEST_TELLING) && known.containsAll(asked);
  }

  private static Set<String> pieces(String text) {
    return Stream.of(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).filter(w -> !w.isEmpty()).collect(Collectors.toSet());
  }

  static Stream<String> names(String words) {
    return Words.of(words).stream().filter(w -> !IDLE.contains(w) && !w.matches("\\d{1,2}") && !MEASURE.matcher(w).matches());
  }

  /** "cuál de todos es", "lo que sea igual": words about things, not the name of one; they are not quoted back. */
  static boolean isTalk(String words) {
    return Words.of(words).stream().anyMatch(TALK::contains);
  }

  /** An article stands before the thing itself, not somewhere behind it ("para la oficina"). */
  static boolean isArticled(String phrase, String words) {
    var first = words.strip().toLowerCase(Locale.ROOT).split("\\s+")[0];
    return Pattern.compile("\\b(?:el|la|los|las)\\s+" + Pattern.quote(first)).matcher(phrase.toLowerCase(Locale.ROOT)).find();
  }

  /** A certain thing is meant: "el cloud ii". */
  static boolean isCertain(String phrase) {
    return CERTAIN.matcher(phrase.toLowerCase(Locale.ROOT)).find();
  }

  /** "los hyperx cloud ii", "el g pro x": a certain one is meant, and the best that was found does not have all of its name. */
  static boolean namesOneThatIsNot(String phrase, String words, Product best) {
    var asked = Words.of(words);
    boolean certain = isCertain(phrase) || best.brand() != null && asked.containsAll(Words.of(best.brand())) && !best.brand().isBlank();
    return certain && !has(best, words);
  }

  private static String stem(String word) {
    return word.length() > 4 ? word.substring(0, word.length() - 2) : word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }

  /** "dame 2 ds-2ce16": several begin with it. */
  static boolean namesCode(String words) {
    return CODE.matcher(words).results().map(r -> r.group()).anyMatch(word -> !MEASURE.matcher(word).matches());
  }

  private static boolean isNamed(String model, String words) {
    return model != null && !model.isBlank() && squeezed(words).contains(squeezed(model));
  }

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
