package com.microcom.catalog.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.lexicon.Lexicon.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Nothing in the lexicon without saying where it comes from, and what is said to be in a list is there. */
class CitingSourcesTest {
  private static final Path SHARED = Path.of(System.getProperty("shared.dir", System.getenv().getOrDefault("SHARED_DIR", "../../shared")), "data");
  private static final Map<String, List<String>> FILES = Map.of(
      "titles", List.of("catalog_dev.csv", "search/catalog_real.jsonl"),
      "questions", List.of("questions_dev.csv"),
      "utterances", List.of("utterances_dev.csv", "intents_dev.tsv"),
      "dev-queries", List.of("search/queries_dev.jsonl", "search/queries_hard_dev.jsonl"));

  private final Lexicon lexicon = Lexicon.argentine();

  /** @param entry for the message */
  private record Cited(String entry, String from) {}

  @Test
  void every_entry_cites_a_known_source() {
    assertThat(lexicon.version()).isPositive();
    var known = lexicon.sources().stream().map(Source::id).collect(Collectors.toSet());
    assertThat(lexicon.sources()).hasSameSizeAs(known).allSatisfy(s -> assertThat(s.what() + s.where()).isNotBlank());
    var cited = entries();
    assertThat(cited).hasSizeGreaterThan(400).allSatisfy(c -> assertThat(known).as(c.entry()).contains(String.valueOf(c.from())));
    assertThat(known).as("no source that nothing cites").allSatisfy(id -> assertThat(cited).extracting(Cited::from).contains(id));
  }

  @Test
  void associations_and_clues_speak_of_kinds_that_there_are() {
    var codes = Stream.concat(lexicon.kinds().stream().map(Lexicon.Kind::code), lexicon.families().stream().map(Lexicon.Family::code)).toList();
    assertThat(lexicon.associations()).isNotEmpty().allSatisfy(a -> {
      assertThat(codes).containsAll(a.kinds());
      assertThat(Stream.concat(a.called().stream(), a.said().stream())).isNotEmpty().noneMatch(word -> word.isBlank() || word.contains(" "));
    });
    assertThat(lexicon.clues()).allSatisfy(c -> assertThat(codes).containsAll(c.kinds()));
  }

  @Test
  void no_group_is_empty() {
    assertThat(groups()).noneMatch(g -> g.words().isEmpty() || g.words().stream().anyMatch(String::isBlank));
  }

  @Test
  void what_cites_the_demo_list_is_in_the_demo_list() throws IOException {
    try (var in = getClass().getResourceAsStream("/demo/catalogo-demo.csv")) {
      assertThat(missing("demo-list", new String(in.readAllBytes(), StandardCharsets.UTF_8))).isEmpty();
    }
  }

  @Test
  void what_cites_shared_lists_is_in_them() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(SHARED), "the shared data are not here");
    for (var source : FILES.entrySet()) {
      var text = new StringBuilder();
      for (var file : source.getValue()) {
        text.append(Files.readString(SHARED.resolve(file))).append('\n');
      }
      assertThat(missing(source.getKey(), text.toString())).as(source.getKey()).isEmpty();
    }
  }

  private List<String> missing(String source, String list) {
    var stems = stems(list);
    return groups().filter(g -> g.from().equals(source)).flatMap(g -> g.words().stream()).filter(phrase -> !stems.contains(stems(phrase))).toList();
  }

  /** Separators of fields must not join words. */
  private static String stems(String text) {
    return text.replaceAll("[\",;\\t]", " ").lines().map(line -> PlainText.words(PlainText.of(line)).stream().map(PlainText.Word::stem).collect(Collectors.joining(" ", " ", " "))).collect(Collectors.joining("\n"));
  }

  private Stream<Lexicon.Words> groups() {
    return Stream.of(
            lexicon.kinds().stream().map(Lexicon.Kind::phrases), lexicon.families().stream().map(Lexicon.Family::phrases), lexicon.brands().stream().map(Lexicon.Brand::aliases),
            Stream.of(lexicon.plainWords(), lexicon.spelling(), lexicon.stopwords()))
        .flatMap(s -> s)
        .flatMap(Collection::stream);
  }

  private List<Cited> entries() {
    var cited = new ArrayList<Cited>();
    groups().forEach(g -> cited.add(new Cited(g.words().toString(), g.from())));
    lexicon.rewrites().forEach(r -> cited.add(new Cited(r.pairs().toString(), r.from())));
    lexicon.families().forEach(f -> cited.add(new Cited(f.code(), f.from())));
    lexicon.kinds().forEach(k -> cited.add(new Cited(k.code(), k.from())));
    lexicon.kinds().forEach(k -> k.bare().forEach(b -> cited.add(new Cited(k.code() + " " + b, b.from()))));
    lexicon.clues().forEach(c -> cited.add(new Cited(c.toString(), c.from())));
    lexicon.associations().forEach(a -> cited.add(new Cited(a.kinds().toString(), a.from())));
    lexicon.wordings().forEach(w -> cited.add(new Cited(w.listed(), w.from())));
    lexicon.attributes().forEach(a -> a.rules().forEach(r -> cited.add(new Cited(a.name() + " " + r.regex(), r.from()))));
    return cited;
  }
}
