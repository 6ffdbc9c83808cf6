package com.microcom.catalog.outbound.qdrant.inprocess;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * The part of Qdrant's protocol that the catalogue uses, served from memory on a port of this machine: for tests and for measuring where
 * there is no server, never for production. It computes real answers by our reading of the documentation; how close that is, the
 * contract suite shows against a real server where Docker is.
 */
public final class InProcessQdrant implements AutoCloseable {
  private final LocalCollections collections;
  private final int port;
  private Server server;

  private InProcessQdrant(LocalCollections collections, Server server) {
    this.collections = collections;
    this.server = server;
    this.port = server.getPort();
  }

  public static InProcessQdrant start() {
    return start(0);
  }

  /** @param port 0 = any free one */
  public static InProcessQdrant start(int port) {
    var collections = new LocalCollections();
    return new InProcessQdrant(collections, listen(port, collections));
  }

  private static Server listen(int port, LocalCollections collections) {
    try {
      return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .addService(new LocalCollectionsService(collections))
          .addService(new LocalPointsService(collections))
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the same port with what it had, after {@link #close()}. */
  public void startAgain() {
    server = listen(port, collections);
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public void close() {
    server.shutdownNow();
    try {
      server.awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
