package com.microcom.local;

import com.microcom.local.infra.LocalPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All of it on one machine without Docker: PostgreSQL and Kafka from Maven artifacts, the simulator, the seven services, each a
 * process of its own with a log under {@code .local/logs}. What is started here is stopped here, and nothing else.
 */
public final class Stack implements AutoCloseable {
  /** A cold start of eight JVMs on two busy cores took 60 s at worst. */
  private static final Duration READY_LIMIT = Duration.ofSeconds(180);

  /** A server that ends more often than this has something that no restart mends. */
  private static final int MOST_POSTGRES_RESTARTS = 5;

  private final Path root;
  private final Path data;
  private final int offset;
  private final Map<String, String> settings;
  private final Progress progress;
  private final RecordedProcesses recorded;
  private final Map<String, ChildProcess> children = Collections.synchronizedMap(new LinkedHashMap<>());
  private LocalPostgres postgres;
  private int postgresRestarts;
  private boolean closed;

  /**
   * @param root the repository
   * @param data where databases, topics and logs live
   * @param offset added to every port
   * @param settings environment variables for all services, over the defaults
   */
  public Stack(Path root, Path data, int offset, Map<String, String> settings, Progress progress) {
    this.root = root;
    this.data = data;
    this.offset = offset;
    this.settings = settings;
    this.progress = progress;
    this.recorded = new RecordedProcesses(data.resolve("pids"));
  }

  public void start() throws CannotStart, IOException, InterruptedException {
    Files.createDirectories(data.resolve("logs"));
    Files.createDirectories(listsFolder().resolve("lista"));
    var orphans = recorded.stopOrphans();
    if (orphans > 0) {
      progress.line("Quedaban " + orphans + " procesos de un arranque anterior; los detuve.");
    }
    requireFreePorts();
    startPostgres();
    var kafka = startKafka();
    await(kafka);
    var services = new ArrayList<ChildProcess>();
    for (var part : Stream.concat(Stream.of(Part.SIMULATOR), Part.SERVICES.stream()).toList()) {
      services.add(start(part));
    }
    for (var service : services) {
      await(service);
    }
  }

  /** Where lists of products are dropped, in a folder per source; one of the caller's own goes before. */
  public Path listsFolder() {
    return Optional.ofNullable(System.getenv("LISTS_FOLDER")).filter(folder -> !folder.isBlank()).map(root::resolve).orElse(data.resolve("lists"));
  }

  /** The process of a service, to be killed and started again by fault tests. */
  public ChildProcess process(String name) {
    return children.get(name);
  }

  public String url(String name) {
    return Stream.concat(Stream.of(Part.SIMULATOR), Part.SERVICES.stream())
        .filter(part -> part.name().equals(name))
        .findFirst()
        .map(part -> "http://127.0.0.1:" + (part.port() + offset))
        .orElseThrow();
  }

  public String kafka() {
    return "127.0.0.1:" + (Part.KAFKA_PORT + offset);
  }

  public String jdbcUrl(String service) {
    return "jdbc:postgresql://127.0.0.1:" + (Part.POSTGRES_PORT + offset) + "/" + service;
  }

  /**
   * Starts again what ended by itself, and says so.
   *
   * @return the names of those
   * @throws CannotStart if PostgreSQL does not come back
   */
  public synchronized List<String> restartEnded() throws CannotStart, IOException {
    var restarted = new ArrayList<String>();
    if (closed) {
      return restarted;
    }
    if (!postgres.isAlive()) {
      restartPostgres();
      restarted.add("postgres");
    }
    for (var child : List.copyOf(children.values())) {
      if (!child.isAlive() && !child.isStopped()) {
        child.start();
        recorded.add(child.name(), child.handle());
        restarted.add(child.name());
        progress.line(child.name() + " terminó solo; lo arranqué de nuevo. Registro: " + child.log());
      }
    }
    return restarted;
  }

  private void restartPostgres() throws CannotStart, IOException {
    var began = System.nanoTime();
    progress.line("PostgreSQL terminó solo; lo arranco de nuevo. Mientras tanto los servicios esperan.");
    try {
      if (++postgresRestarts > MOST_POSTGRES_RESTARTS) {
        throw new IOException("ya lo intenté " + MOST_POSTGRES_RESTARTS + " veces");
      }
      postgres.restart();
    } catch (IOException | IllegalStateException e) {
      throw new CannotStart("PostgreSQL terminó solo y no vuelve a arrancar (" + e.getMessage() + "). Detengo todo. Los datos están en " + data.resolve("postgres") + "; probá ./up de nuevo.");
    }
    recorded.add("postgres", postgres.process());
    progress.ready("postgres", "127.0.0.1:" + postgres.port(), began);
  }

  /** The postmaster, for fault tests. */
  public ProcessHandle postgres() {
    return postgres.process();
  }

  @Override
  public synchronized void close() {
    closed = true;
    var reversed = new ArrayList<>(children.values());
    Collections.reverse(reversed);
    // The services all at once, then (added first) the broker, then the database.
    reversed.stream().filter(child -> !child.name().equals("kafka")).forEach(ChildProcess::requestStop);
    reversed.stream().filter(child -> !child.name().equals("kafka")).forEach(ChildProcess::awaitStop);
    reversed.stream().filter(child -> child.name().equals("kafka")).forEach(child -> {
      child.requestStop();
      child.awaitStop();
    });
    try {
      if (postgres != null) {
        postgres.close();
      }
      recorded.stopOrphans();
    } catch (IOException e) {
      progress.line("Al detener PostgreSQL: " + e.getMessage());
    }
  }

  private void startPostgres() throws CannotStart, IOException {
    var began = System.nanoTime();
    var directory = data.resolve("postgres");
    try {
      postgres = LocalPostgres.start(directory, Part.POSTGRES_PORT + offset, true);
      for (var service : Part.SERVICES) {
        postgres.ensureDatabase(service.name());
      }
      recorded.add("postgres", postgres.process());
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new CannotStart(
          "PostgreSQL no arrancó (" + e.getMessage() + "). Si el arranque anterior se cortó al desempaquetarlo, borrá " + directory.resolve("binaries") + " y probá de nuevo.");
    }
    progress.ready("postgres", "127.0.0.1:" + postgres.port(), began);
  }

  private ChildProcess startKafka() throws IOException {
    var arguments =
        List.of(
            "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), BrokerProcess.class.getName(),
            data.resolve("kafka").toString(), Integer.toString(Part.KAFKA_PORT + offset), Integer.toString(Part.KAFKA_CONTROLLER_PORT + offset));
    return launch(new ChildProcess("kafka", arguments, Map.of(), log("kafka"), Readiness.port(Part.KAFKA_PORT + offset, BrokerProcess.READY, log("kafka")), kafka()));
  }

  /** Starts one service or the simulator; it may not be ready yet. */
  public ChildProcess start(Part part) throws CannotStart, IOException {
    return launch(process(part.name(), part, environment(part), url(part.name())));
  }

  /**
   * One more process of a service beside the first, ready when this returns; for tests of replicas. The others keep asking the first.
   *
   * @param port that is free
   */
  public ChildProcess startReplica(Part part, int port) throws CannotStart, IOException, InterruptedException {
    var environment = environment(part);
    environment.put("HTTP_PORT", Integer.toString(port));
    environment.put("STATE_DIR", data.resolve("state").resolve(part.name() + "-2").toString());
    var replica = launch(process(part.name() + "-2", part, environment, "http://127.0.0.1:" + port));
    await(replica);
    return replica;
  }

  private ChildProcess process(String name, Part part, Map<String, String> environment, String address) throws CannotStart {
    var jar = root.resolve(part.jar());
    if (!Files.exists(jar)) {
      throw new CannotStart("Falta " + part.jar() + ": compilá con ./up (o mvn package) antes de arrancar.");
    }
    var arguments =
        List.of(
            "-Xmx" + part.heap(), "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString());
    return new ChildProcess(name, arguments, environment, log(name), Readiness.http(address + "/q/health/ready"), address);
  }

  public void await(ChildProcess child) throws CannotStart, InterruptedException {
    if (!child.awaitReady(READY_LIMIT)) {
      throw new CannotStart(
          child.name() + (child.isAlive() ? " no respondió en " + READY_LIMIT.toSeconds() + " s" : " terminó al arrancar (código " + child.exitCode() + ")")
              + ". Mirá el final de " + child.log() + "; suele decir la causa.");
    }
    progress.ready(child.name(), child.address(), child.startedAt());
  }

  private ChildProcess launch(ChildProcess child) throws IOException {
    children.put(child.name(), child);
    child.start();
    recorded.add(child.name(), child.handle());
    return child;
  }

  Map<String, String> environment(Part part) {
    var environment = new HashMap<String, String>();
    environment.put("HTTP_PORT", Integer.toString(part.port() + offset));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka());
    environment.put("DATABASE_URL", jdbcUrl(part.name()));
    environment.put("DATABASE_USER", LocalPostgres.USER);
    environment.put("DATABASE_PASSWORD", LocalPostgres.USER);
    Part.SERVICES.forEach(service -> environment.put(service.urlVariable(), url(service.name())));
    environment.put("SIMULATOR_URL", url("simulator"));
    environment.put("ZENVIA_URL", url("simulator") + "/v2");
    environment.put("ERP_URL", url("simulator"));
    environment.put("GATEWAY_PUBLIC_URL", url("gateway"));
    environment.put("BILLING_PUBLIC_URL", url("billing"));
    environment.put("STATE_DIR", data.resolve("state").resolve(part.name()).toString());
    environment.put("LISTS_FOLDER", listsFolder().toString());
    environment.putAll(settings);
    return environment;
  }

  private Path log(String name) {
    return data.resolve("logs").resolve(name + ".log");
  }

  private void requireFreePorts() throws CannotStart {
    var ports = new LinkedHashMap<String, Integer>(Part.INFRASTRUCTURE);
    ports.put(Part.SIMULATOR.name(), Part.SIMULATOR.port());
    Part.SERVICES.forEach(part -> ports.put(part.name(), part.port()));
    for (var port : ports.entrySet()) {
      if (!isFree(port.getValue() + offset)) {
        throw new CannotStart(
            "El puerto " + (port.getValue() + offset) + " (" + port.getKey() + ") está ocupado: cerrá el programa que lo usa o arrancá con ./up --port-offset " + (offset + 1000) + ".");
      }
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      // A port in TIME_WAIT after a restart is free for a server.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
