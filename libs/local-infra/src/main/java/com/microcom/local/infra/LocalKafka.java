package com.microcom.local.infra;

import com.microcom.contracts.Topic;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker (KRaft, one node) from Maven artifacts, in this JVM; listens on 127.0.0.1 only. */
public final class LocalKafka implements AutoCloseable {
  private final KafkaRaftServer server;
  private final int port;

  private LocalKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker on a formatted or new data directory and creates the topics of {@link Topic} that are missing.
   *
   * @param port 0 = any free one
   * @param controllerPort 0 = any free one
   */
  public static LocalKafka start(Path dataDirectory, int port, int controllerPort) throws Exception {
    var brokerPort = port == 0 ? freePort() : port;
    var properties = properties(dataDirectory, brokerPort, controllerPort == 0 ? freePort() : controllerPort);
    if (!Files.exists(dataDirectory.resolve("meta.properties"))) {
      format(dataDirectory);
    }
    var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
    server.startup();
    var kafka = new LocalKafka(server, brokerPort);
    kafka.createMissingTopics();
    return kafka;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private void createMissingTopics() throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      var existing = admin.listTopics().names().get();
      admin.createTopics(missing(existing)).all().get();
    }
  }

  private static List<NewTopic> missing(java.util.Set<String> existing) {
    return Arrays.stream(Topic.values())
        .filter(topic -> !existing.contains(topic.wireName()))
        .map(topic -> new NewTopic(topic.wireName(), Topic.PARTITIONS, (short) 1).configs(topic.settings()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static void format(Path dataDirectory) throws Exception {
    var formatter =
        new Formatter()
            .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
            .setNodeId(1)
            .setClusterId(Uuid.randomUuid().toString())
            .setReleaseVersion(MetadataVersion.latestProduction())
            .setControllerListenerName("CONTROLLER")
            .setMetadataLogDirectory(dataDirectory.toString())
            .setIgnoreFormatted(true);
    formatter.addDirectory(dataDirectory.toString());
    formatter.run();
  }

  private static Properties properties(Path dataDirectory, int port, int controllerPort) {
    var p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", dataDirectory.toString());
    // One node: every internal topic has one replica.
    for (var log : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      p.put(log + ".replication.factor", "1");
      p.put(log + ".num.partitions", "3");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("auto.create.topics.enable", "true"); // dead-letter topics come into being with their first record
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    return p;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
