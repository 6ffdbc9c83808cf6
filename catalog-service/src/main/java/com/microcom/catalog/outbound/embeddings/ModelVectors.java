package com.microcom.catalog.outbound.embeddings;

import com.microcom.catalog.embeddings.TextVectors;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Vectors of an embedding model. Products are patient and tried again; a question is asked once and within its time, or not at all. */
public final class ModelVectors implements TextVectors {
  private static final Logger LOG = Logger.getLogger(ModelVectors.class);
  /** After a question that failed or was slow, the next ones do not wait for the same. */
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final EmbeddingSettings settings;
  private final EmbeddingModel passages;
  private final EmbeddingModel questions;
  private final MeterRegistry metrics;
  private final LatestVectors latest = new LatestVectors();
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final TypedGuard<List<float[]>> patient =
      TypedGuard.create(new jakarta.enterprise.util.TypeLiteral<List<float[]>>() {})
          .withRetry().maxRetries(2).delay(500, ChronoUnit.MILLIS).jitter(200, ChronoUnit.MILLIS).withExponentialBackoff().done().done()
          .build();
  private volatile long quietUntil = System.nanoTime();
  private volatile int dimension;

  public ModelVectors(EmbeddingSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.metrics = metrics;
    passages = EmbeddingModels.of(settings, settings.model());
    questions = settings.modelOfQuestions().equals(settings.model()) ? passages : EmbeddingModels.of(settings, settings.modelOfQuestions());
  }

  @Override
  public Optional<String> model() {
    return Optional.of(settings.identity());
  }

  @Override
  public int dimension() {
    if (dimension == 0) {
      dimension = passages(List.of("cámara")).getFirst().length;
    }
    return dimension;
  }

  @Override
  public List<float[]> passages(List<String> texts) {
    try {
      return patient.call(() -> embed(passages, settings.passagePrefix(), texts));
    } catch (Exception e) {
      throw new Unavailable("The embedding model " + settings.model() + " does not answer: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<float[]> question(String text) {
    var known = latest.get(text);
    if (known.isPresent()) {
      return known;
    }
    if (System.nanoTime() - quietUntil < 0) {
      return none("skipped");
    }
    var call = calls.submit(() -> embed(questions, settings.questionPrefix(), List.of(text)).getFirst());
    try {
      var vector = call.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
      latest.put(text, vector);
      metrics.counter("catalog_embedded_questions_total", "outcome", "ok").increment();
      return Optional.of(vector);
    } catch (TimeoutException e) {
      return failed("slow", e);
    } catch (ExecutionException e) {
      return failed("failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return none("skipped");
    } finally {
      call.cancel(true);
    }
  }

  private Optional<float[]> failed(String outcome, Throwable cause) {
    quietUntil = System.nanoTime() + QUIET.toNanos();
    LOG.warnf("A question is answered by its words alone (%s): %s", outcome, cause);
    return none(outcome);
  }

  private Optional<float[]> none(String outcome) {
    metrics.counter("catalog_embedded_questions_total", "outcome", outcome).increment();
    return Optional.empty();
  }

  private static List<float[]> embed(EmbeddingModel model, String prefix, List<String> texts) {
    var embeddings = model.embedAll(texts.stream().map(text -> TextSegment.from(prefix + text)).toList()).content();
    if (embeddings.size() != texts.size()) {
      throw new IllegalStateException(embeddings.size() + " vectors for " + texts.size() + " texts");
    }
    embeddings.forEach(Embedding::normalize);
    return embeddings.stream().map(Embedding::vector).toList();
  }
}
