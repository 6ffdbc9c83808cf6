package com.microcom.catalog.search;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.contracts.text.ArgentineFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What to give up, and how to say so, when nothing fits: first what matters least, one thing at a time; then things together. Kind,
 * refused brands and steadfast attributes are never given up.
 */
public final class Relaxation {
  /** @param told to the buyer, one sentence part per thing given up */
  public record Step(Wanted wanted, List<String> told) {
    Step and(Wanted next, String also) {
      var all = new ArrayList<>(told);
      all.add(also);
      return new Step(next, List.copyOf(all));
    }
  }

  private interface Giving {
    Step up(Step step);
  }

  private final Lexicon lexicon;

  public Relaxation(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** In the order to try; the first is what was asked for. */
  public List<Step> steps(Wanted wanted) {
    var asked = new Step(wanted, List.of());
    var steps = new ArrayList<>(List.of(asked));
    var givings = givings(wanted);
    more(wanted).forEach(giving -> steps.add(giving.up(asked)));
    givings.forEach(giving -> steps.add(giving.up(asked)));
    var together = asked;
    for (var giving : givings) {
      together = giving.up(together);
      steps.add(together);
    }
    return steps;
  }

  /** "de 24 canales" → more than that is next best. */
  private List<Giving> more(Wanted wanted) {
    return wanted.conditions().stream()
        .filter(c -> c instanceof Condition.Is && type(c).isNumeric())
        .map(Condition.Is.class::cast)
        .map(is -> (Giving) step -> step.and(
            step.wanted().with(new Condition.AtLeast(is.attribute(), new BigDecimal(is.asked()))),
            "no hay de " + type(is).say(is.asked()) + "; estos tienen más"))
        .toList();
  }

  private List<Giving> givings(Wanted wanted) {
    var givings = new ArrayList<Giving>();
    wanted.conditions().stream()
        .filter(c -> !type(c).steadfast())
        .sorted(Comparator.comparingInt(c -> type(c).weight()))
        .forEach(c -> givings.add(step -> step.and(step.wanted().without(c).ranking(words(c)), "no hay " + said(c))));
    if (!wanted.price().isOpen()) {
      givings.add(step -> step.and(step.wanted().withPrice(PriceRange.ANY, nearest(wanted)), "no hay " + said(wanted.price()) + "; te muestro lo más cercano"));
    }
    if (!wanted.brands().isEmpty()) {
      givings.add(step -> step.and(step.wanted().withBrands(Set.of()), "no hay de " + String.join(" ni ", wanted.brands()) + "; te muestro otras marcas"));
    }
    return givings;
  }

  /** Who says it although the list's reading is not sure of it comes first, at least. */
  private List<String> words(Condition condition) {
    return condition instanceof Condition.Is is ? List.of(type(is).say(is.asked()).split(" ")) : List.of();
  }

  private static Wanted.Order nearest(Wanted wanted) {
    return wanted.price().max() == null ? Wanted.Order.DEAREST : Wanted.Order.CHEAPEST;
  }

  private String said(Condition condition) {
    var type = type(condition);
    return switch (condition) {
      case Condition.Is is -> "con " + orNoun(type, type.say(is.asked()));
      case Condition.AtLeast least -> "con " + type.say(least.number().toPlainString()) + " o más";
      case Condition.IsNot not -> "sin " + orNoun(type, type.say(not.value()));
    };
  }

  private static String orNoun(AttributeType type, String said) {
    return said.isEmpty() ? type.noun() + " que pedís" : type.name().equals("outdoor") ? "uso " + said : said.replaceFirst("^con ", "");
  }

  static String said(PriceRange price) {
    if (price.min() == null) {
      return "hasta " + ArgentineFormat.money(price.max());
    }
    return price.max() == null
        ? "desde " + ArgentineFormat.money(price.min())
        : "entre " + ArgentineFormat.money(price.min()) + " y " + ArgentineFormat.money(price.max());
  }

  private AttributeType type(Condition condition) {
    return lexicon.attribute(condition.attribute()).orElseThrow();
  }
}
