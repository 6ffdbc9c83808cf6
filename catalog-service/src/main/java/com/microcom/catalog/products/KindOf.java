package com.microcom.catalog.products;

import com.microcom.catalog.lexicon.AttributeType;
import com.microcom.catalog.lexicon.AttributeType.Source;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.TitleLexicon;
import com.microcom.catalog.lexicon.TitleLexicon.KindSign;
import com.microcom.catalog.lexicon.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a product is: its title first, then the list's heading, the beginning of its code, its description. What they leave open
 * (a camera: analog or IP?) the words that tell a family's kinds apart decide.
 */
final class KindOf {
  private static final String TECHNOLOGY = "technology";

  private final Vocabulary vocabulary;
  private final TitleLexicon titles;

  KindOf(Vocabulary vocabulary, TitleLexicon titles) {
    this.vocabulary = vocabulary;
    this.titles = titles;
  }

  /** @param confidence percent, see {@link Confidence} */
  record Read(String kind, int confidence) {}

  private record Candidates(Set<String> kinds, int confidence) {}

  /** @param series that the code belongs to */
  Read read(Titled title, String section, Optional<TitleLexicon.Series> series, List<String> texts) {
    var named = named(title);
    var ofSection = section(section);
    var ofSeries = series.map(TitleLexicon.Series::kind).map(k -> vocabulary.lexicon().kindsOf(List.of(k))).orElse(Set.of());
    if (named.kinds().contains(Product.OTHER)) {
      return new Read(Product.OTHER, named.confidence());
    }
    var candidates = named.kinds().isEmpty() ? untitled(ofSection, ofSeries, texts) : titled(named, ofSection);
    return candidates.kinds().isEmpty() ? new Read(Product.OTHER, Confidence.GUESSED) : oneOf(narrowed(candidates, ofSeries), title, texts);
  }

  private Candidates named(Titled title) {
    var sign = first(titles.kinds(), title.text());
    if (sign.isPresent()) {
      return new Candidates(vocabulary.lexicon().kindsOf(sign.get().kinds()), Confidence.TITLE);
    }
    var kinds = title.kinds().stream().findFirst().map(k -> vocabulary.lexicon().kindsOf(k.kinds())).orElse(Set.of());
    return new Candidates(kinds, title.beginsWithItsKind() ? Confidence.TITLE : Confidence.DESCRIPTION);
  }

  private static Optional<KindSign> first(List<KindSign> signs, String text) {
    return signs.stream().filter(s -> s.regex().matcher(text).find()).findFirst();
  }

  /** The most exact part of the heading that says anything: "Videovigilancia > Cámaras IP y NVRs > Domo". */
  private Set<String> section(String section) {
    var parts = section.split(">");
    for (var i = parts.length - 1; i >= 0; i--) {
      var plain = vocabulary.plain(parts[i]);
      var sign = first(titles.headings(), plain);
      var kinds = new LinkedHashSet<String>();
      sign.ifPresentOrElse(s -> kinds.addAll(vocabulary.lexicon().kindsOf(s.kinds())), () -> vocabulary.kindsIn(plain).forEach(k -> kinds.addAll(k.kinds())));
      if (!kinds.isEmpty()) {
        return kinds;
      }
    }
    return Set.of();
  }

  /** Where title and heading contradict, a title that begins with the kind's name is right. */
  private Candidates titled(Candidates named, Set<String> ofSection) {
    var both = both(named.kinds(), ofSection);
    if (!both.isEmpty()) {
      return new Candidates(both, Confidence.AGREED);
    }
    var titleIsRight = ofSection.isEmpty() || named.confidence() >= Confidence.TITLE || areRelated(named.kinds(), ofSection);
    return titleIsRight ? named : new Candidates(ofSection, Confidence.CONTRADICTED);
  }

  private Candidates untitled(Set<String> ofSection, Set<String> ofSeries, List<String> texts) {
    if (!both(ofSection, ofSeries).isEmpty()) {
      return new Candidates(both(ofSection, ofSeries), Confidence.HEADING);
    }
    if (isOneThing(ofSection)) {
      return new Candidates(ofSection, Confidence.HEADING);
    }
    if (!ofSeries.isEmpty()) {
      return new Candidates(ofSeries, Confidence.SERIES);
    }
    var described = Titled.of(texts.get(1), "", vocabulary, titles);
    var kinds = described.beginsWithItsKind() || first(titles.kinds(), described.text()).isPresent() ? named(described).kinds() : Set.<String>of();
    return new Candidates(kinds.contains(Product.OTHER) ? Set.of() : kinds, Confidence.CONTRADICTED);
  }

  /** "Kingston A400 SSD 240GB" under "Discos duros" is an SSD. */
  private boolean areRelated(Set<String> some, Set<String> others) {
    return vocabulary.lexicon().families().stream().anyMatch(f -> f.kinds().containsAll(some) && f.kinds().containsAll(others));
  }

  /** "Alarmas y CCTV" over a title that says nothing is no kind; "Cámaras" is a camera. */
  private boolean isOneThing(Set<String> kinds) {
    return kinds.size() == 1 || vocabulary.lexicon().families().stream().anyMatch(f -> f.unspecified() != null && Set.copyOf(f.kinds()).containsAll(kinds) && !kinds.isEmpty());
  }

  private static Candidates narrowed(Candidates candidates, Set<String> by) {
    var both = both(candidates.kinds(), by);
    return both.isEmpty() || both.equals(candidates.kinds()) ? candidates : new Candidates(both, Math.min(candidates.confidence(), Confidence.SERIES));
  }

  private static Set<String> both(Collection<String> some, Collection<String> others) {
    var both = new LinkedHashSet<>(some);
    both.retainAll(others);
    return both;
  }

  private Read oneOf(Candidates candidates, Titled title, List<String> texts) {
    var kinds = candidates.kinds();
    if (kinds.size() == 1) {
      return new Read(kinds.iterator().next(), candidates.confidence());
    }
    return byWhatItShows(kinds, kind -> kind.signs() != null && kind.signs().matcher(title.text()).find())
        .or(() -> byWhatItShows(kinds, kind -> kind.technology() != null && kind.technology().equals(technology(kinds, texts))))
        .map(kind -> new Read(kind, candidates.confidence()))
        .orElseGet(() -> new Read(unspecified(kinds), Math.min(candidates.confidence(), Confidence.GUESSED)));
  }

  private Optional<String> byWhatItShows(Set<String> candidates, Predicate<Lexicon.Kind> shows) {
    return candidates.stream().filter(code -> vocabulary.lexicon().kind(code).filter(shows).isPresent()).findFirst();
  }

  private String technology(Set<String> kinds, List<String> texts) {
    var attribute = vocabulary.lexicon().attribute(TECHNOLOGY).orElseThrow();
    return texts.stream()
        .flatMap(text -> vocabulary.read(attribute, text, Source.title, kinds).stream())
        .map(AttributeType.Reading::value)
        .findFirst()
        .orElse("");
  }

  private String unspecified(Set<String> candidates) {
    return vocabulary.lexicon().families().stream()
        .filter(f -> f.unspecified() != null && Set.copyOf(f.kinds()).equals(candidates))
        .map(Lexicon.Family::unspecified)
        .findFirst()
        .orElse(candidates.iterator().next());
  }
}
