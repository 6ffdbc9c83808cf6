package com.microcom.simulator.failing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules in force, in the order in which they were added; the first that fits is used. */
@ApplicationScoped
public class Faults {
  private final List<Fault> rules = new ArrayList<>();
  private int lastNumber;
  private int era;

  public synchronized List<Fault> add(List<Fault> more) {
    var added = more.stream().map(fault -> fault.called("fault-" + ++lastNumber)).toList();
    rules.addAll(added);
    return added;
  }

  public synchronized List<Fault> all() {
    return new ArrayList<>(rules);
  }

  /** Lets go of the requests that hang, too. */
  public synchronized void clear() {
    rules.clear();
    era++;
    notifyAll();
  }

  /** Keeps a request waiting until {@link #clear}, or for that long in real time. */
  public synchronized void hold(Duration atMost) throws InterruptedException {
    var started = era;
    var deadline = System.nanoTime() + atMost.toNanos();
    for (var left = atMost.toMillis(); era == started && left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
  }

  public synchronized boolean remove(String id) {
    return rules.removeIf(fault -> fault.id().equals(id));
  }

  /** @param contact null if the request names nobody */
  public Optional<Fault> ofRequest(String method, String path, String contact) {
    return use(f -> f.spoilsRequests() && f.concerns(contact) && f.concerns(method, path));
  }

  public boolean dropsWebhook(String type, String contact) {
    return use(f -> f.dropWebhook() && f.concerns(contact) && f.concernsEvent(type)).isPresent();
  }

  /** How many times more this event is sent. */
  public int duplicatesOfWebhook(String type, String contact) {
    return use(f -> f.duplicateWebhook() != null && f.concerns(contact) && f.concernsEvent(type))
        .map(Fault::duplicateWebhook).orElse(0);
  }

  public boolean dropsStatus(String code, String contact) {
    return use(f -> f.dropStatus() != null && f.dropStatus().contains(code) && f.concerns(contact)).isPresent();
  }

  public Optional<String> providerError(String contact) {
    return use(f -> f.providerError() != null && f.concerns(contact)).map(Fault::providerError);
  }

  private synchronized Optional<Fault> use(Predicate<Fault> fits) {
    for (int i = 0; i < rules.size(); i++) {
      var fault = rules.get(i);
      if (fits.test(fault)) {
        spend(i, fault.usedOnce());
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private void spend(int index, Fault left) {
    if (left.times() != null && left.times() <= 0) {
      rules.remove(index);
    } else {
      rules.set(index, left);
    }
  }
}
