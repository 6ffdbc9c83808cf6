package com.microcom.catalog.inbound.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.embeddings.EmbedProducts;
import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.outbound.ConceptModel;
import com.microcom.catalog.outbound.ConceptModel.Mood;
import com.microcom.catalog.outbound.SearchEngines;
import com.microcom.catalog.products.Product;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.BuildIndex;
import com.microcom.catalog.search.FollowProducts;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import com.microcom.testkit.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors computed in the background: at a limited rate, shown, gone on with after a kill, and started anew by another model. */
class BuildingTheIndexTest {
  private static final int PER_SECOND = 2;

  @TempDir private Path kept;
  private final ConceptModel model = new ConceptModel();
  private final MovableClock clock = new MovableClock();
  private final List<Stocked> products = IntStream.range(0, 5).mapToObj(i -> product("P" + i)).toList();

  @AfterEach
  void stop() {
    model.close();
  }

  private final class Process {
    private final ProductSearch index;
    private final FollowProducts following;
    private final BuildIndex building;

    Process(TextVectors vectors) {
      index = SearchEngines.named("lucene", Lexicon.argentine(), vectors).orElseThrow().search();
      var stored = new ProductsInMemory(products);
      var embedding = new EmbedProducts(vectors, new FileVectors(kept));
      following = new FollowProducts(stored, index, embedding);
      building = new BuildIndex(following, embedding, stored, index, clock, PER_SECOND);
    }

    void seconds(int count) {
      for (var i = 0; i < count; i++) {
        building.goOn();
        clock.advance(Duration.ofSeconds(1));
      }
    }
  }

  @Test
  void no_faster_than_allowed_and_vectors_count_when_all_are_there() {
    var process = new Process(model.vectors());
    process.seconds(1);
    assertThat(model.texts()).as("nothing before the products are in the index").isZero();
    process.following.catchUp();
    process.seconds(1);
    assertThat(model.texts()).isEqualTo(PER_SECOND);
    assertThat(process.building.progress()).satisfies(p -> {
      assertThat(p.done()).isEqualTo(2);
      assertThat(p.total()).isEqualTo(5);
      assertThat(p.perSecond()).isPositive();
      assertThat(p.remaining()).isPositive();
    });
    assertThat(process.index.state().meaning()).isFalse();
    process.seconds(2);
    assertThat(process.building.progress().done()).isEqualTo(5);
    assertThat(process.building.progress().remaining()).isZero();
    assertThat(process.index.state().meaning()).isTrue();
  }

  @Test
  void a_killed_process_is_gone_on_from() {
    var killed = new Process(model.vectors());
    killed.following.catchUp();
    killed.seconds(1);

    var next = new Process(model.vectors());
    next.following.catchUp();
    assertThat(next.building.progress().done()).isEqualTo(PER_SECOND);
    next.seconds(2);
    assertThat(next.building.progress().done()).isEqualTo(5);
    assertThat(model.texts()).as("each text once").isEqualTo(5);

    var later = new Process(model.vectors());
    later.following.catchUp();
    later.seconds(1);
    assertThat(later.index.state().meaning()).as("a restart computes nothing").isTrue();
    assertThat(model.texts()).isEqualTo(5);
  }

  @Test
  void another_model_starts_anew() {
    var before = new Process(model.vectors());
    before.following.catchUp();
    before.seconds(3);
    var after = new Process(model.vectors("concepts-2", new SimpleMeterRegistry()));
    after.following.catchUp();
    assertThat(after.building.progress().done()).isZero();
    after.seconds(3);
    assertThat(after.index.state().meaning()).isTrue();
    assertThat(model.texts()).isEqualTo(10);
  }

  @Test
  void a_model_that_is_away_is_told_waited_for_and_asked_less_and_less() {
    var process = new Process(model.vectors());
    process.following.catchUp();
    model.feels(Mood.FAILING);
    process.seconds(1);
    assertThat(process.building.progress().lastError()).startsWith("El modelo de embeddings no responde");
    assertThat(process.building.progress().done()).isZero();
    model.feels(Mood.WELL);
    clock.advance(Duration.ofMinutes(1));
    process.seconds(3);
    assertThat(process.building.progress().lastError()).isEmpty();
    assertThat(process.building.progress().done()).isEqualTo(5);
  }

  private static Stocked product(String sku) {
    return new Stocked(new Product(new Sku(sku), "Cámara " + sku, "", "", "", "camera-ip", Money.ars("10"), VatRate.GENERAL, 1, true, Map.of(), "", 1), 0);
  }
}
