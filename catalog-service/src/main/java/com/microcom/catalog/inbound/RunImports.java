package com.microcom.catalog.inbound;

import com.microcom.catalog.importing.ImportList;
import com.microcom.catalog.importing.ImportReport;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs lists one after the other, whichever way they came: two at once would only compete for the same rows and memory. */
@ApplicationScoped
public class RunImports {
  /** Beyond this somebody sends lists faster than they can be read. */
  private static final int MOST_WAITING = 20;

  private final ImportList importList;
  private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());
  private final AtomicInteger waiting = new AtomicInteger();

  RunImports(ImportList importList) {
    this.importList = importList;
  }

  boolean isFull() {
    return waiting.get() >= MOST_WAITING;
  }

  public CompletableFuture<ImportReport> run(ImportList.Order order, Path file) {
    waiting.incrementAndGet();
    return CompletableFuture.supplyAsync(() -> importList.take(order, file), one).whenComplete((report, failure) -> waiting.decrementAndGet());
  }

  /** @param file is deleted afterwards */
  public CompletableFuture<ImportReport> runAndDelete(ImportList.Order order, Path file) {
    return run(order, file).whenComplete((report, failure) -> delete(file));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  void stop() {
    one.shutdownNow();
  }
}
