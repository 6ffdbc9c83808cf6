package com.microcom.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microcom.catalog.knowledge.Knowledge;
import com.microcom.catalog.knowledge.Markdown;
import com.microcom.catalog.outbound.KnowledgeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnsweringAboutTheCompanyTest {
  private static final String NOTHING = "-";

  private final Knowledge demo = new KnowledgeFiles(Optional.empty());

  /** The figures of the README. The questions were written together with the demonstration texts. */
  @Test
  void labelled_questions_find_their_passage_and_others_find_none() throws IOException {
    var questions = labelled();
    var given = questions.stream().filter(q -> found(q.text()).isPresent()).toList();
    var right = given.stream().filter(q -> found(q.text()).equals(Optional.of(q.passage()))).count();
    var answerable = questions.stream().filter(q -> !q.passage().equals(NOTHING)).count();
    questions.stream().filter(q -> !found(q.text()).orElse(NOTHING).equals(q.passage())).forEach(q -> System.out.println("  " + q.text() + " → " + found(q.text()).orElse(NOTHING) + ", not " + q.passage()));
    var precision = (double) right / given.size();
    var recall = (double) right / answerable;
    System.out.printf("Company's texts: %d questions, precision %.3f, recall %.3f%n", questions.size(), precision, recall);
    assertThat(precision).isGreaterThanOrEqualTo(0.97);
    assertThat(recall).isGreaterThanOrEqualTo(0.9);
  }

  /** Real utterances; nobody labelled their passage: the share that gets an answer, and the answers themselves to look at. */
  @Test
  void measured_on_real_utterances_where_they_are() throws IOException {
    var file = Path.of(Optional.ofNullable(System.getenv("SHARED_DIR")).orElse("../../shared"), "data/utterances_dev.csv");
    assumeTrue(Files.exists(file), () -> "Skipped: " + file + " is not there");
    try (var rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      var all = rows.getRecords();
      for (var label : List.of("business_info", "payment_methods", "product_query", "greeting", "out_of_scope", "buy", "thanks_bye", "talk_to_human")) {
        var texts = all.stream().filter(r -> r.get("label").equals(label)).map(r -> r.get("text")).toList();
        var answered = texts.stream().filter(t -> found(t).isPresent()).toList();
        System.out.printf("Company's texts: %s: %d of %d answered%n", label, answered.size(), texts.size());
        if (Boolean.getBoolean("company.verbose")) {
          texts.forEach(t -> System.out.println("  " + label + ": " + t + " → " + found(t).orElse(NOTHING)));
        }
      }
    }
  }

  @Test
  void a_changed_file_counts_and_a_folder_that_vanished_leaves_what_was_read(@TempDir Path folder) throws IOException {
    var file = folder.resolve("envios.md");
    Files.writeString(file, "# Envíos\n## Costo\nEl envío sale *mil* pesos.\n");
    var files = new KnowledgeFiles(Optional.of(folder.toString()));
    assertThat(files.find("costo del envio").orElseThrow().passage().text()).isEqualTo("El envío sale mil pesos.");
    Files.writeString(file, "# Envíos\n## Costo\nEl envío es sin cargo.\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    files.refresh();
    assertThat(files.find("costo del envio").orElseThrow().passage().text()).isEqualTo("El envío es sin cargo.");
    Files.delete(file);
    Files.delete(folder);
    files.refresh();
    assertThat(files.find("costo del envio")).isPresent();
    Files.createDirectory(folder);
    files.refresh();
    assertThat(files.passages()).isEmpty();
  }

  @Test
  void markdown_is_cut_by_headings_and_shown_without_its_marks() {
    var sections = Markdown.sections("pagos.md", "<!-- interno -->\nAntes\n# Pagos\n## Cómo pagar\n> formas de pago\nPor **transferencia** o [link](https://ejemplo.test/pagar).\n- uno\n- dos\n### Vacío\n");
    assertThat(sections).extracting(Markdown.Section::id).containsExactly("pagos/pagos", "pagos/como-pagar");
    assertThat(sections.getLast()).satisfies(s -> {
      assertThat(s.citation()).isEqualTo("pagos.md › Cómo pagar");
      assertThat(s.asked()).isEqualTo("formas de pago");
      assertThat(s.text()).isEqualTo("Por transferencia o link (https://ejemplo.test/pagar).\n• uno\n• dos");
    });
  }

  private record Labelled(String text, String passage) {}

  private static List<Labelled> labelled() throws IOException {
    try (var in = AnsweringAboutTheCompanyTest.class.getResourceAsStream("/company-questions.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(l -> l.split("\\|")).map(c -> new Labelled(c[0], c[1])).toList();
    }
  }

  private Optional<String> found(String text) {
    return demo.find(text).map(m -> m.passage().id());
  }
}
