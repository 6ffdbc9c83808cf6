package com.microcom.simulator.time;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What is going to happen, in virtual time. Tasks run one at a time in the order of their instants; what must wait for the
 * network goes to {@link #background}, so that {@link #advance} can let it finish before it moves on.
 */
@ApplicationScoped
public class Agenda {
  private static final Logger LOG = Logger.getLogger(Agenda.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final VirtualClock clock;
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private final Object turn = new Object();
  private long sequence;
  private int inBackground;
  private Thread runner;

  public Agenda(VirtualClock clock) {
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    runner = Thread.ofPlatform().daemon().name("agenda").start(this::runForever);
  }

  void stop(@Observes ShutdownEvent event) {
    runner.interrupt();
  }

  public synchronized void after(Duration delay, Runnable task) {
    entries.add(new Entry(clock.instant().plus(delay), sequence++, task));
    notifyAll();
  }

  /** Runs at once on a thread of its own. */
  public void background(Runnable task) {
    synchronized (this) {
      inBackground++;
    }
    Thread.startVirtualThread(() -> {
      try {
        run(task);
      } finally {
        finished();
      }
    });
  }

  /** Lets everything that is due until then happen, each at its own instant, before it returns. */
  public void advance(Duration by) {
    awaitBackground();
    var target = clock.instant().plus(by);
    while (runNext(target)) {
      awaitBackground();
    }
    clock.moveTo(target);
    synchronized (this) {
      notifyAll();
    }
  }

  /** Forgets what was planned and goes back to real time. */
  public void reset() {
    synchronized (turn) {
      forget();
    }
  }

  private synchronized void forget() {
    entries.clear();
    clock.reset();
  }

  private void runForever() {
    try {
      while (true) {
        awaitDue();
        runNext(clock.instant());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void awaitDue() throws InterruptedException {
    while (true) {
      var next = entries.peek();
      var millis = next == null ? 0 : Duration.between(clock.instant(), next.due()).toMillis();
      if (next != null && millis <= 0) {
        return;
      }
      wait(millis);
    }
  }

  /** Taken and run in one turn: the clock's runner and {@link #advance} must not overtake each other. @return false if nothing is due */
  private boolean runNext(Instant until) {
    synchronized (turn) {
      var entry = takeUntil(until);
      if (entry == null) {
        return false;
      }
      clock.moveTo(entry.due());
      run(entry.task());
      return true;
    }
  }

  private synchronized Entry takeUntil(Instant until) {
    var next = entries.peek();
    return next == null || next.due().isAfter(until) ? null : entries.poll();
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("A planned step failed", e);
    }
  }

  private synchronized void finished() {
    inBackground--;
    notifyAll();
  }

  private synchronized void awaitBackground() {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (var left = PATIENCE.toNanos(); inBackground > 0 && left > 0; left = deadline - System.nanoTime()) {
        wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Entry(Instant due, long sequence, Runnable task) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      var byTime = due.compareTo(other.due);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
