package com.microcom.stories;

import com.microcom.local.Part;
import com.microcom.local.Stack;
import com.microcom.testkit.Events;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** {@code @ExtendWith(RunningStack.class)}: the packaged services, a real broker and database, started once for all stories. */
public final class RunningStack implements BeforeAllCallback {
  static final String EXECUTIVE = "5491155559001";

  private static final AtomicInteger NEXT_PHONE = new AtomicInteger();
  private static Stack stack;

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).getOrComputeIfAbsent(RunningStack.class, key -> start());
  }

  static Stack stack() {
    return stack;
  }

  static Events events() {
    return new Events(stack.kafka());
  }

  /** A person who has never written before. */
  static Phone newPhone(String name) {
    return new Phone(stack.url("simulator"), "54911" + (60_000_000 + NEXT_PHONE.incrementAndGet()), name);
  }

  static Phone executive() {
    return new Phone(stack.url("simulator"), EXECUTIVE, "Ejecutivo");
  }

  private static AutoCloseable start() {
    try {
      var root = Path.of("").toAbsolutePath().getParent();
      var data = Files.createDirectories(root.resolve("system-tests/target/stack-" + ProcessHandle.current().pid()));
      // A shorter quiet period keeps the stories quick; its own test is in conversation-service.
      stack = new Stack(root, data, freeOffset(), Map.of("CONVERSATION_QUIET_PERIOD", "PT0.3S", "EXECUTIVES", EXECUTIVE), System.out::println);
      stack.start();
      Http.post(stack.url("catalog") + "/imports", "text/csv", Files.readString(root.resolve("catalog-service/src/main/resources/demo/catalogo-demo.csv")));
      return stack::close;
    } catch (Exception e) {
      if (stack != null) {
        stack.close();
      }
      throw new IllegalStateException("The stack did not start: " + e.getMessage(), e);
    }
  }

  private static int freeOffset() {
    return IntStream.iterate(1_000, o -> o < 50_000, o -> o + 100).filter(RunningStack::isFree).findFirst().orElseThrow();
  }

  private static boolean isFree(int offset) {
    var services = Stream.concat(Stream.of(Part.SIMULATOR), Part.SERVICES.stream()).map(Part::port);
    return Stream.concat(services, Stream.of(Part.POSTGRES_PORT, Part.KAFKA_PORT, Part.KAFKA_CONTROLLER_PORT)).allMatch(port -> bindable(port + offset));
  }

  private static boolean bindable(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
