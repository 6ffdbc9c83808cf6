package com.microcom.catalog.search;

import com.microcom.catalog.embeddings.EmbedProducts;
import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.products.Products;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Computes the vectors that are missing, as fast as the model may be asked, and then lets the index switch over. What is computed is
 * kept in the database: a process that is killed goes on where it was when it starts again.
 */
@ApplicationScoped
public class BuildIndex {
  private static final int BATCH = 32;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /**
   * How far it is.
   *
   * @param perSecond vectors computed per second since the work began; 0 = none yet
   * @param remaining at that speed; null = unknown
   * @param lastError empty = none since the last success
   */
  public record Progress(int done, int total, double perSecond, Duration remaining, String lastError) {}

  private final FollowProducts following;
  private final EmbedProducts embedding;
  private final Products products;
  private final ProductSearch index;
  private final Clock clock;
  private final int perSecond;

  private boolean complete;
  private int computed;
  private Instant began;
  private int failures;
  private Instant pausedUntil = Instant.MIN;
  private volatile String lastError = "";
  private volatile double speed;

  public BuildIndex(
      FollowProducts following, EmbedProducts embedding, Products products, ProductSearch index, Clock clock,
      @ConfigProperty(name = "catalog.embeddings.per-second") int perSecond) {
    this.following = following;
    this.embedding = embedding;
    this.products = products;
    this.index = index;
    this.clock = clock;
    this.perSecond = perSecond;
  }

  /** Called every second: at most a second's allowance. */
  public synchronized void goOn() {
    if (!following.hasCaughtUp() || clock.instant().isBefore(pausedUntil)) {
      return;
    }
    try {
      for (var allowance = perSecond; allowance > 0 && !following.withoutVector().isEmpty(); allowance -= BATCH) {
        embed(following.withoutVector().stream().limit(Math.min(BATCH, allowance)).toList());
      }
      if (!complete && following.withoutVector().isEmpty()) {
        index.complete();
        embedding.forgetOtherModels();
        complete = true;
      }
      failures = 0;
      lastError = "";
    } catch (TextVectors.Unavailable e) {
      pause("El modelo de embeddings no responde: " + e.getMessage());
    } catch (RuntimeException e) {
      pause("El índice no se pudo completar: " + e.getMessage());
    }
  }

  private void embed(List<Sku> batch) {
    began = began == null ? clock.instant() : began;
    var missing = embedding.missing(products.find(batch));
    if (!missing.isEmpty()) {
      embedding.compute(missing);
      computed += missing.size();
    }
    // Read again: what changed meanwhile must not be put back.
    following.again(batch);
    var seconds = Math.max(1, Duration.between(began, clock.instant()).toSeconds());
    speed = (double) computed / seconds;
  }

  private void pause(String error) {
    lastError = error;
    var seconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(failures++, 6));
    pausedUntil = clock.instant().plusSeconds(seconds);
  }

  public Progress progress() {
    var total = following.visible();
    var left = embedding.isOn() ? following.withoutVector().size() : 0;
    var remaining = left == 0 ? Duration.ZERO : speed > 0 ? Duration.ofSeconds(Math.round(left / speed)) : null;
    return new Progress(total - left, total, speed, remaining, lastError);
  }
}
