package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Product;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When taking one of the products found would be a guess: the buyer is shown some and chooses. */
final class Doubt {
  /** So many products fit what he says that any of them could be meant. */
  private static final int TOO_MANY_TO_CHOOSE_FROM = 10;
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

  private Doubt() {}

  static boolean whichOne(Turn turn, Found found) {
    var words = Searching.words(turn);
    boolean vague = turn.things() == 1 && found.total() > TOO_MANY_TO_CHOOSE_FROM
        && Words.of(words).stream().noneMatch(w -> w.matches("(barat|economic|car)[oa]s?"));
    return vague || namesOneThatIsNot(turn.act().phrase(), words, found.products().getFirst()) || found.total() > 1 && namesCode(words) && found.products().stream().noneMatch(p -> isNamed(p.model(), words));
  }

  /** "los hyperx cloud ii", "el g pro x": a certain one is meant, and the best that was found does not have all of its name. */
  static boolean namesOneThatIsNot(String phrase, String words, Product best) {
    var asked = Words.of(words);
    boolean certain = CERTAIN.matcher(phrase.toLowerCase(Locale.ROOT)).find() || best.brand() != null && asked.containsAll(Words.of(best.brand())) && !best.brand().isBlank();
    var known = Words.of(best.title() + " " + best.feature() + " " + best.brand() + " " + best.model());
    return certain && asked.stream().filter(w -> !w.chars().anyMatch(Character::isDigit) && !IDLE.contains(w))
        .anyMatch(w -> known.stream().noneMatch(k -> k.startsWith(stem(w)) || w.startsWith(stem(k))));
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
