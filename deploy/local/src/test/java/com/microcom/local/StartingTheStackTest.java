package com.microcom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTheStackTest {
  @Test
  void a_port_that_is_taken_is_named_with_what_to_do_and_nothing_is_started(@TempDir Path directory) throws Exception {
    try (var taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", 0));
      var offset = taken.getLocalPort() - 9412;
      var stack = new Stack(directory, directory.resolve("data"), offset, Map.of(), line -> {});

      assertThatThrownBy(stack::start)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("El puerto " + taken.getLocalPort() + " (catalog)")
          .hasMessageContaining("--port-offset");
      assertThat(directory.resolve("data/pids")).doesNotExist();
    }
  }

  @Test
  void lists_may_be_dropped_from_the_start_into_a_folder_beside_the_data_that_the_catalogue_is_told_of(@TempDir Path directory) throws Exception {
    try (var taken = new ServerSocket()) {
      taken.bind(new InetSocketAddress("127.0.0.1", 0));
      var stack = new Stack(directory, directory.resolve("data"), taken.getLocalPort() - 9412, Map.of(), line -> {});
      var catalog = Part.SERVICES.stream().filter(part -> part.name().equals("catalog")).findFirst().orElseThrow();

      assertThatThrownBy(stack::start).isInstanceOf(CannotStart.class);

      assertThat(directory.resolve("data/lists/lista")).isDirectory();
      assertThat(stack.environment(catalog)).containsEntry("LISTS_FOLDER", directory.resolve("data/lists").toString());
      assertThat(new Stack(directory, directory, 0, Map.of("LISTS_FOLDER", "otra"), line -> {}).environment(catalog)).containsEntry("LISTS_FOLDER", "otra");
    }
  }

  @Test
  void options_that_make_no_sense_are_refused_with_the_usage() throws Exception {
    assertThat(Main.Options.parse(new String[] {"--fresh", "--port-offset", "1000"})).isEqualTo(new Main.Options(true, 1000));
    for (var bad : new String[][] {{"--port-offset"}, {"--port-offset", "x"}, {"--port-offset", "-1"}, {"--frsh"}}) {
      assertThatThrownBy(() -> Main.Options.parse(bad)).isInstanceOf(CannotStart.class).hasMessageContaining("Uso:");
    }
  }

  @Test
  void a_process_that_ends_while_starting_is_told_with_its_log(@TempDir Path directory) throws IOException, InterruptedException {
    var log = directory.resolve("x.log");
    var child = new ChildProcess("x", java.util.List.of("-version"), Map.of(), log, () -> false, "");
    child.start();

    assertThat(child.awaitReady(java.time.Duration.ofSeconds(20))).isFalse();
    assertThat(child.isAlive()).isFalse();
    assertThat(log).content().containsIgnoringCase("openjdk");
  }
}
