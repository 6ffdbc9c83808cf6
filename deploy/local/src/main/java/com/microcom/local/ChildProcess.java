package com.microcom.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of the stack; it can be started again after its end. */
public final class ChildProcess {
  private static final Duration GRACE = Duration.ofSeconds(12);
  private static final long POLL_MILLIS = 100;

  private final String name;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final Path log;
  private final Readiness readiness;
  private final String address;
  private Process process;
  private long startedAt;
  private volatile boolean stopped;

  ChildProcess(String name, List<String> arguments, Map<String, String> environment, Path log, Readiness readiness, String address) {
    this.name = name;
    this.arguments = arguments;
    this.environment = environment;
    this.log = log;
    this.readiness = readiness;
    this.address = address;
  }

  public synchronized void start() throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    startedAt = System.nanoTime();
    stopped = false;
    process = builder.start();
  }

  /** @return false if it ended or was not ready in time */
  public boolean awaitReady(Duration limit) throws InterruptedException {
    var deadline = System.nanoTime() + limit.toNanos();
    while (isAlive() && System.nanoTime() < deadline) {
      if (readiness.isReady()) {
        return true;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return false;
  }

  /** kill -9, as an outage would; it stays down until it is started again. */
  public void kill() {
    stopped = true;
    process.destroyForcibly();
    process.onExit().join();
  }

  void requestStop() {
    stopped = true;
    if (process != null) {
      process.destroy();
    }
  }

  void awaitStop() {
    try {
      if (process != null && !process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  public String name() {
    return name;
  }

  public Path log() {
    return log;
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  boolean isStopped() {
    return stopped;
  }

  int exitCode() {
    return process.exitValue();
  }

  public String address() {
    return address;
  }

  long startedAt() {
    return startedAt;
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }
}
