package com.microcom.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./up}: starts the stack, says where it is, keeps it up and stops it on Ctrl-C or SIGTERM. */
public final class Main {
  private static final long SUPERVISION_MILLIS = 1_000;

  /** Kept, since the logging library forgets the level of a logger that nobody holds. */
  private static final Logger POSTGRES_LOG = Logger.getLogger("io.zonky.test.db.postgres.embedded");

  private Main() {}

  public static void main(String[] args) throws Exception {
    // The embedded PostgreSQL tells every line of its start, and with a trace that a killed server cannot be stopped: what matters of it
    // is an exception that ends here.
    Logger.getLogger("").setLevel(Level.WARNING);
    POSTGRES_LOG.setLevel(Level.OFF);
    try {
      run(Options.parse(args));
    } catch (CannotStart e) {
      System.err.println("NO ARRANCÓ: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options options) throws Exception {
    var root = Path.of("").toAbsolutePath();
    var data = root.resolve(".local").resolve(options.offset() == 0 ? "data" : "data-" + options.offset());
    if (options.fresh()) {
      new RecordedProcesses(data.resolve("pids")).stopOrphans();
      delete(data);
    }
    var stack = new Stack(root, data, options.offset(), Map.of(), System.out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
    stack.start();
    DemoCatalogue.load(root, stack.url("catalog"));
    sayWhere(stack, data);
    supervise(stack);
  }

  private static void sayWhere(Stack stack, Path data) {
    Part.SERVICES.forEach(part -> System.out.println(part.name() + ": " + stack.url(part.name()) + "/q/health"));
    System.out.println("Métricas por día: " + stack.url("analytics") + "/metrics/daily");
    System.out.println("Listas de productos: dejalas en " + stack.listsFolder().resolve("lista") + " (o en <fuente>/, al lado).");
    System.out.println("Registros: " + data.resolve("logs") + " · procesos: " + data.resolve("pids") + " · Ctrl-C detiene todo.");
    System.out.println("LISTO " + stack.url("simulator") + "/");
  }

  /** What ends by itself is started again, as Kubernetes would. */
  private static void supervise(Stack stack) throws CannotStart, InterruptedException, IOException {
    while (true) {
      Thread.sleep(SUPERVISION_MILLIS);
      stack.restartEnded();
    }
  }

  private static void stop(Stack stack) {
    System.out.println("Deteniendo…");
    stack.close();
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** @param offset added to every port */
  record Options(boolean fresh, int offset) {
    static Options parse(String[] args) throws CannotStart {
      var fresh = false;
      var offset = 0;
      for (var i = 0; i < args.length; i++) {
        switch (args[i]) {
          case "--fresh" -> fresh = true;
          case "--port-offset" -> offset = number(args, ++i);
          default -> throw usage("no conozco «" + args[i] + "»");
        }
      }
      return new Options(fresh, offset);
    }

    private static int number(String[] args, int index) throws CannotStart {
      try {
        var number = Integer.parseInt(args[index]);
        if (number >= 0 && number <= 50_000) {
          return number;
        }
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        // said below
      }
      throw usage("--port-offset lleva un número de 0 a 50000");
    }

    private static CannotStart usage(String what) {
      return new CannotStart(what + ". Uso: ./up [--fresh] [--port-offset N]");
    }
  }
}
