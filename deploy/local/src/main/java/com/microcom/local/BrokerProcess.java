package com.microcom.local;

import com.microcom.local.infra.LocalKafka;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The broker in a JVM of its own: {@code BrokerProcess <data directory> <port> <controller port>}. */
public final class BrokerProcess {
  static final String READY = "broker listo";

  private BrokerProcess() {}

  public static void main(String[] args) throws Exception {
    var kafka = LocalKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    System.out.println(READY + " " + kafka.bootstrapServers());
    new CountDownLatch(1).await();
  }
}
