package com.microcom.catalog.outbound;

import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.catalog.search.Wanted;
import com.microcom.contracts.values.Sku;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * A remote engine with the embedded one beside it, always as fresh: while the remote one is away, or has not got all changes yet, the
 * embedded one answers. What the remote one missed is owed to it and put again.
 */
final class StandbySearch implements ProductSearch {
  private static final Logger LOG = Logger.getLogger(StandbySearch.class);
  private static final int OWED_AT_ONCE = 256;
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final ProductSearch remote;
  private final ProductSearch standby;
  private final Counter stoodIn;
  private final Set<Sku> owed = new LinkedHashSet<>();
  private volatile String failure = "";
  private volatile long quietUntil = System.nanoTime();

  StandbySearch(ProductSearch remote, ProductSearch standby, MeterRegistry metrics) {
    this.remote = remote;
    this.standby = standby;
    stoodIn = metrics.counter("catalog_search_standby_total");
    metrics.gauge("catalog_search_owed_products", this, s -> s.owing());
  }

  @Override
  public List<Sku> byCode(String code, boolean loose, int limit) {
    return ask(engine -> engine.byCode(code, loose, limit));
  }

  @Override
  public Hits find(Wanted wanted, int units, int offset, int limit) {
    return ask(engine -> engine.find(wanted, units, offset, limit));
  }

  @Override
  public List<String> kindsLike(List<String> words, int limit) {
    return ask(engine -> engine.kindsLike(words, limit));
  }

  @Override
  public boolean mentions(String words) {
    return ask(engine -> engine.mentions(words));
  }

  private <T> T ask(Function<ProductSearch, T> question) {
    if (owing() == 0 && !isQuiet()) {
      try {
        var answer = question.apply(remote);
        failure = "";
        return answer;
      } catch (RuntimeException e) {
        failed(e);
      }
    }
    stoodIn.increment();
    return question.apply(standby);
  }

  @Override
  public void put(Collection<Stocked> products, Map<Sku, float[]> vectors) {
    standby.put(products, vectors);
    var skus = products.stream().map(Stocked::sku).toList();
    try {
      if (isQuiet()) {
        owe(skus);
        return;
      }
      remote.put(products, vectors);
      synchronized (owed) {
        skus.forEach(owed::remove);
      }
    } catch (RuntimeException e) {
      owe(skus);
      failed(e);
    }
  }

  private void owe(List<Sku> skus) {
    synchronized (owed) {
      owed.addAll(skus);
    }
  }

  @Override
  public Collection<Sku> owed() {
    synchronized (owed) {
      return isQuiet() ? List.of() : owed.stream().limit(OWED_AT_ONCE).toList();
    }
  }

  private int owing() {
    synchronized (owed) {
      return owed.size();
    }
  }

  private boolean isQuiet() {
    return System.nanoTime() - quietUntil < 0;
  }

  private void failed(RuntimeException e) {
    if (failure.isEmpty()) {
      LOG.warnf("%s is away, the embedded index answers: %s", remote.state().engine(), e);
    }
    failure = String.valueOf(e.getMessage());
    quietUntil = System.nanoTime() + QUIET.toNanos();
  }

  /** @throws RuntimeException if the remote engine is away or has not got everything */
  @Override
  public void complete() {
    standby.complete();
    if (owing() > 0) {
      throw new IllegalStateException(owing() + " products are still owed to " + remote.state().engine());
    }
    remote.complete();
  }

  @Override
  public State state() {
    var state = remote.state();
    return new State(state.engine(), state.collection(), state.building(), state.meaning(), failure);
  }
}
