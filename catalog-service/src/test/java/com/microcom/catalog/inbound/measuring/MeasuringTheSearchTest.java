package com.microcom.catalog.inbound.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microcom.contracts.values.Sku;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring command on the set that comes with it, and on the shared one where it is there. */
class MeasuringTheSearchTest {
  private static final Path OWN = Path.of("measuring");
  private static final Path SHARED = Path.of(System.getProperty("shared.dir", System.getenv().getOrDefault("SHARED_DIR", "../../shared")), "data/search");

  @TempDir private Path folder;

  @Test
  void the_set_of_its_own_is_answered_as_well_as_it_was() {
    var summary = Measurement.of("--catalog", OWN.resolve("catalogue.jsonl").toString(), "--queries", OWN.resolve("queries.jsonl").toString()).summary();
    assertThat(summary.r5()).isGreaterThanOrEqualTo(0.95);
    assertThat(summary.p1()).isGreaterThanOrEqualTo(0.92);
    assertThat(summary.r5()).as("structure moves the figures, not words").isGreaterThan(summary.bm25R5() + 0.1);
  }

  @Test
  void its_catalogue_is_the_demo_list() throws IOException {
    List<String> rows;
    try (var in = getClass().getResourceAsStream("/demo/catalogo-demo.csv")) {
      rows = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().skip(1).map(row -> row.substring(0, row.indexOf(';'))).toList();
    }
    var lines = JsonLines.read(OWN.resolve("catalogue.jsonl"), CatalogueLine.class);
    assertThat(lines).extracting(l -> l.sku().value()).containsExactlyElementsOf(rows);
    var skus = lines.stream().map(CatalogueLine::sku).collect(Collectors.toSet());
    assertThat(JsonLines.read(OWN.resolve("queries.jsonl"), Question.class)).hasSizeGreaterThan(60).allSatisfy(q -> assertThat(skus).containsAll(q.relevant()));
  }

  @Test
  void the_shared_set_is_answered_as_well_as_it_was() {
    Assumptions.assumeTrue(Files.isDirectory(SHARED), "the shared data are not here");
    var catalogues = SHARED.resolve("catalog_synth.jsonl") + "," + SHARED.resolve("catalog_real.jsonl");
    assertThat(Measurement.of("--catalog", catalogues, "--queries", SHARED.resolve("queries_dev.jsonl").toString()).summary().r5()).isGreaterThanOrEqualTo(0.95);
    assertThat(Measurement.of("--catalog", catalogues, "--queries", SHARED.resolve("code_queries.jsonl").toString()).summary().p1()).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void questions_without_right_answers_are_answered_and_not_judged() throws IOException {
    var queries = file("q.jsonl", "{\"id\":\"1\",\"query\":\"camaras hikvision\"}", "", "{\"id\":\"2\",\"query\":\"hikvision\"}");
    var result = Measurement.of("--catalog", OWN.resolve("catalogue.jsonl").toString(), "--queries", queries);
    assertThat(result.summary()).satisfies(s -> {
      assertThat(s.n()).isEqualTo(2);
      assertThat(s.r5()).isNull();
      assertThat(s.mrr()).isNull();
      assertThat(s.p1()).isNull();
      assertThat(s.clarified()).isEqualTo(0.5);
      assertThat(s.p95()).isPositive();
      assertThat(s.bm25P95()).isPositive();
    });
    assertThat(result.answers().getFirst().skus()).hasSize(10);
    assertThat(result.answers().getLast().clarified()).isTrue();
    assertThat(result.answers().getLast().options()).isNotEmpty().allSatisfy(o -> assertThat(o.skus()).as(o.label()).isNotEmpty());
  }

  @Test
  void a_clarifying_question_is_no_right_answer() throws IOException {
    var queries = file("q.jsonl", "{\"id\":\"1\",\"query\":\"hikvision\",\"relevant\":[\"CAM-1001\"]}");
    var summary = Measurement.of("--catalog", OWN.resolve("catalogue.jsonl").toString(), "--queries", queries).summary();
    assertThat(summary.r5()).isZero();
    assertThat(summary.clarified()).isEqualTo(1);
  }

  @Test
  void copies_have_other_codes_and_prices_and_count_as_their_originals() {
    var originals = JsonLines.read(OWN.resolve("catalogue.jsonl"), CatalogueLine.class);
    var copied = Copies.of(originals, 3);
    assertThat(copied).hasSize(originals.size() * 3);
    assertThat(copied.subList(0, originals.size())).isEqualTo(originals);
    var copy = copied.get(originals.size());
    assertThat(copy.model()).isNotEqualTo(originals.getFirst().model()).hasSameSizeAs(originals.getFirst().model());
    assertThat(copy.title()).contains(copy.model()).doesNotContain(originals.getFirst().model());
    assertThat(Copies.original(copy.sku())).isEqualTo(originals.getFirst().sku());
    assertThat(Copies.of(originals, 3)).isEqualTo(copied);
    assertThat(Copies.original(new Sku("CAM-1001"))).isEqualTo(new Sku("CAM-1001"));
  }

  @Test
  void bad_input_is_named_with_its_place() throws IOException {
    var broken = file("broken.jsonl", "{\"id\":\"1\",\"query\":\"dvr\"}", "{\"id\":\"2\",\"query\":");
    assertThatThrownBy(() -> measure(broken)).hasMessageStartingWith(broken + ":2: ");
    var nameless = file("nameless.jsonl", "{\"query\":\"dvr\"}");
    assertThatThrownBy(() -> measure(nameless)).hasMessage(nameless + ":1: id is missing");
    var empty = file("empty.jsonl");
    assertThatThrownBy(() -> measure(empty)).hasMessageContaining("nothing in it");
    assertThatThrownBy(() -> measure("nowhere.jsonl")).hasMessage("Cannot read nowhere.jsonl");
    assertThatThrownBy(() -> Measurement.of("--catalog")).hasMessage("--catalog needs a value");
    assertThatThrownBy(() -> Measurement.of("--color", "red")).hasMessage("Unknown argument: --color");
    assertThatThrownBy(() -> Measurement.of("--copies", "0", "--queries", broken, "--catalog", broken)).hasMessageContaining("--copies");
    assertThatThrownBy(() -> Measurement.of("--engine", "solr", "--queries", file("q.jsonl", "{\"id\":\"1\",\"query\":\"dvr\"}"), "--catalog", OWN.resolve("catalogue.jsonl").toString()))
        .hasMessageStartingWith("There is no engine \"solr\" here; there are: lucene");
  }

  private static void measure(String queries) {
    Measurement.of("--catalog", OWN.resolve("catalogue.jsonl").toString(), "--queries", queries);
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }
}
