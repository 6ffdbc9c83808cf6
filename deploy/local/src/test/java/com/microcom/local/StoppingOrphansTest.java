package com.microcom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingOrphansTest {
  @Test
  void what_a_killed_launcher_left_behind_is_stopped_and_forgotten(@TempDir Path directory) throws Exception {
    var orphan = new ProcessBuilder("sleep", "600").start();
    new RecordedProcesses(directory.resolve("pids")).add("gateway", orphan.toHandle());

    assertThat(new RecordedProcesses(directory.resolve("pids")).stopOrphans()).isEqualTo(1);

    assertThat(orphan.isAlive()).isFalse();
    assertThat(new RecordedProcesses(directory.resolve("pids")).stopOrphans()).isZero();
  }

  @Test
  void a_pid_that_is_somebody_elses_by_now_is_left_alone(@TempDir Path directory) throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(directory.resolve("pids"), stranger.pid() + " 12345 gateway\n");

      assertThat(new RecordedProcesses(directory.resolve("pids")).stopOrphans()).isZero();

      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }
}
