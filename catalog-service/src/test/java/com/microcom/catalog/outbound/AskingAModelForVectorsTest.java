package com.microcom.catalog.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microcom.catalog.embeddings.TextVectors.Unavailable;
import com.microcom.catalog.outbound.embeddings.EmbeddingSettings;
import com.microcom.catalog.outbound.embeddings.EmbeddingSettings.Provider;
import com.microcom.catalog.outbound.embeddings.ModelVectors;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingAModelForVectorsTest {
  private final ConceptModel model = new ConceptModel();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @AfterEach
  void stop() {
    model.close();
  }

  @Test
  void vectors_come_in_order_and_of_length_one() {
    var vectors = model.vectors();
    assertThat(vectors.model()).contains("openai:concepts-1 [query: |passage: ]");
    assertThat(vectors.dimension()).isEqualTo(7);
    var two = vectors.passages(List.of("cámara IP67", "disco"));
    assertThat(two).hasSize(2).allSatisfy(v -> assertThat(length(v)).isCloseTo(1, within(1e-5)));
    assertThat(two.get(0)[1]).isGreaterThan(0.9f);
    assertThat(two.get(1)[4]).isGreaterThan(0.9f);
  }

  @Test
  void ollama_is_asked_in_its_own_words() {
    var settings = new EmbeddingSettings(Provider.ollama, model.address(), "concepts", "", "", "", "", Duration.ofSeconds(5));
    var vectors = new ModelVectors(settings, metrics);
    assertThat(vectors.passages(List.of("cámara IP67", "disco"))).hasSize(2).allSatisfy(v -> assertThat(length(v)).isCloseTo(1, within(1e-5)));
    assertThat(vectors.question("vereda").orElseThrow()[1]).isGreaterThan(0.9f);
  }

  @Test
  void the_same_question_is_asked_once() {
    var vectors = model.vectors("m", metrics);
    assertThat(vectors.question("vereda")).isPresent();
    assertThat(vectors.question("vereda")).isPresent();
    assertThat(model.texts()).isEqualTo(1);
    assertThat(questions("ok")).isEqualTo(1);
  }

  @Test
  void a_slow_model_holds_up_one_buyer_not_the_next() {
    var vectors = model.vectors("m", metrics);
    model.feels(ConceptModel.Mood.SILENT);
    assertThat(vectors.question("vereda")).isEmpty();
    assertThat(vectors.question("noche")).isEmpty();
    assertThat(questions("slow")).isEqualTo(1);
    assertThat(questions("skipped")).isEqualTo(1);
  }

  @Test
  void a_failing_model_is_counted_and_products_wait() {
    var vectors = model.vectors("m", metrics);
    model.feels(ConceptModel.Mood.FAILING);
    assertThat(vectors.question("vereda")).isEmpty();
    assertThat(questions("failed")).isEqualTo(1);
    assertThatThrownBy(() -> vectors.passages(List.of("cámara"))).isInstanceOf(Unavailable.class).hasMessageContaining("does not answer");
  }

  private double questions(String outcome) {
    return metrics.get("catalog_embedded_questions_total").tag("outcome", outcome).counter().count();
  }

  private static double length(float[] vector) {
    var sum = 0.0;
    for (var x : vector) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }
}
