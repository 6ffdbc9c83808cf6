package com.microcom.conversation.dialogue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.Wire;
import com.microcom.contracts.rest.CatalogApi.Product;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a product's facts answer a question about it, and how they are called. */
public final class Properties {
  /** Words of a question that say nothing about what is asked. */
  private static final Set<String> IDLE = Set.of("que", "como", "tal", "tiene", "tienen", "trae", "es", "son", "la", "el", "lo", "las", "los",
      "de", "del", "se", "ve", "ven", "un", "una", "por", "para", "con", "sirve", "anda", "muy", "mas", "esa", "ese", "esta", "este", "cuanto", "cuanta");

  private final List<Property> known;

  private Properties(List<Property> known) {
    this.known = List.copyOf(known);
  }

  /**
   * @param attribute name in the catalogue
   * @param label for the buyer
   * @param values how the catalogue's codes are said; others are said as they are, flags as yes and no; may be null
   * @param prefix before the value, or null
   * @param unit after it, or null
   * @param words of questions that it answers, plain and in lower case
   */
  private record Property(String attribute, String label, Map<String, String> values, String prefix, String unit, Set<String> words) {
    String said(String value) {
      if (values != null && values.containsKey(value)) {
        return label + ": " + values.get(value);
      }
      return label + ": " + switch (value) {
        case "true" -> "sí";
        case "false" -> "no";
        default -> (prefix == null ? "" : prefix) + measured(value);
      };
    }

    private String measured(String value) {
      boolean terabytes = "GB".equals(unit) && value.matches("\\d{1,3}000");
      return terabytes ? value.substring(0, value.length() - 3) + " TB" : unit == null ? value : value + " " + unit;
    }
  }

  /** @throws IOException if it is no JSON array of properties */
  public static Properties read(InputStream json) throws IOException {
    return new Properties(Wire.json().readValue(json, new TypeReference<List<Property>>() {}));
  }

  /** Empty = the product's data do not say. @param aspect the words of the question; null = anything */
  Optional<String> about(Product product, String aspect) {
    var asked = words(aspect == null ? "" : aspect);
    asked.removeAll(IDLE);
    if (asked.isEmpty()) {
      return Optional.ofNullable(product.feature());
    }
    var facts = known.stream().filter(p -> p.words().stream().anyMatch(asked::contains))
        .filter(p -> product.attributes().containsKey(p.attribute()))
        .map(p -> p.said(product.attributes().get(p.attribute()))).distinct().collect(Collectors.joining("\n"));
    return facts.isEmpty() ? said(product, asked) : Optional.of(facts);
  }

  /** The title or the feature has the very word that was asked for. */
  private static Optional<String> said(Product product, Set<String> asked) {
    var feature = product.feature() == null ? "" : product.feature();
    return words(product.title() + " " + feature).stream().anyMatch(asked::contains)
        ? Optional.of(feature.isBlank() ? product.title() : feature) : Optional.empty();
  }

  /** Without accents, in lower case; plural and singular are different words here. */
  static Set<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^a-z0-9]+")).filter(w -> w.length() > 1).collect(Collectors.toSet());
  }
}
