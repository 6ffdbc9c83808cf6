package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the catalogue's products lack, for the people who keep the lists: kinds, attributes by kind, doubtful values. Spanish. */
@ApplicationScoped
public class ReportAttributes {
  private static final String NO_KIND = "sin tipo reconocido";

  private final Vocabulary vocabulary;
  private final Descriptions descriptions;

  public ReportAttributes(Vocabulary vocabulary, Descriptions descriptions) {
    this.vocabulary = vocabulary;
    this.descriptions = descriptions;
  }

  /** @param attribute stable name @param name in Spanish @param lacking products without it @param doubtful products with a value that is no fact */
  public record Lack(String attribute, String name, int lacking, int doubtful) {}

  /** @param kind code @param name in Spanish @param products visible ones @param lacks of the attributes that matter, most lacking first */
  public record OfKind(String kind, String name, int products, List<Lack> lacks) {}

  /** @param confidence percent, see {@link Confidence} */
  public record Doubt(String attribute, String name, String value, int confidence) {}

  /** @param lacking names in Spanish */
  public record Example(Sku sku, String title, String brand, String model, List<String> lacking, List<Doubt> doubtful) {}

  /** @param total products with gaps, of which the examples are one page */
  public record Detail(OfKind kind, int total, int offset, List<Example> examples) {}

  /** Kinds with most products first; those without a kind at the top. */
  public List<OfKind> kinds() {
    var counts = descriptions.countByKind();
    var matter = counts.keySet().stream().collect(Collectors.toMap(k -> k, this::matter));
    var gaps = descriptions.gaps(matter).stream().collect(Collectors.groupingBy(Descriptions.Gap::kind));
    return counts.entrySet().stream()
        .map(c -> new OfKind(c.getKey(), name(c.getKey()), c.getValue(), lacks(gaps.getOrDefault(c.getKey(), List.of()))))
        .sorted(Comparator.comparing((OfKind k) -> !k.kind().equals(Product.OTHER)).thenComparing(Comparator.comparingInt(OfKind::products).reversed()))
        .toList();
  }

  public boolean isKind(String kind) {
    return kind.equals(Product.OTHER) || vocabulary.lexicon().kind(kind).isPresent();
  }

  public Detail detail(String kind, int offset, int limit) {
    var matter = matter(kind);
    var lacks = lacks(descriptions.gaps(Map.of(kind, matter)));
    var products = descriptions.countByKind().getOrDefault(kind, 0);
    var examples = descriptions.withGaps(kind, matter, offset, limit).stream().map(p -> example(p, matter)).toList();
    return new Detail(new OfKind(kind, name(kind), products, lacks), descriptions.countWithGaps(kind, matter), offset, examples);
  }

  /** The attributes that tell products of the kind apart; "indoor" only words what "outdoor" says. */
  private List<String> matter(String kind) {
    return vocabulary.lexicon().kind(kind).map(Lexicon.Kind::feature).orElse(List.of()).stream()
        .flatMap(part -> Arrays.stream(part.split("\\+")))
        .map(name -> vocabulary.lexicon().attribute(name).orElse(null))
        .filter(Objects::nonNull)
        .filter(a -> a.type() != AttributeType.Type.flag || a.weight() > 0)
        .map(AttributeType::name)
        .distinct()
        .toList();
  }

  private List<Lack> lacks(List<Descriptions.Gap> gaps) {
    return gaps.stream()
        .map(g -> new Lack(g.attribute(), noun(g.attribute()), g.lacking(), g.doubtful()))
        .sorted(Comparator.comparingInt(Lack::lacking).reversed().thenComparing(Lack::attribute))
        .toList();
  }

  private Example example(Product product, List<String> matter) {
    var lacking = matter.stream().filter(a -> !product.attributes().containsKey(a)).map(this::noun).toList();
    var doubtful = new ArrayList<Doubt>();
    if (!product.evidence().isCertain(Evidence.KIND) && !product.kind().equals(Product.OTHER)) {
      doubtful.add(new Doubt(Evidence.KIND, "el tipo", name(product.kind()), product.evidence().of(Evidence.KIND)));
    }
    matter.stream()
        .filter(a -> product.attributes().containsKey(a) && !product.evidence().isCertain(a))
        .forEach(a -> doubtful.add(new Doubt(a, noun(a), said(a, product.attributes().get(a)), product.evidence().of(a))));
    return new Example(product.sku(), product.title(), product.brand(), product.model(), lacking, doubtful);
  }

  private String said(String attribute, String value) {
    var said = vocabulary.lexicon().say(attribute, value);
    return said.isEmpty() ? value : said;
  }

  private String noun(String attribute) {
    return vocabulary.lexicon().attribute(attribute).map(AttributeType::noun).orElse(attribute);
  }

  private String name(String kind) {
    return kind.equals(Product.OTHER) ? NO_KIND : vocabulary.lexicon().plural(List.of(kind));
  }
}
