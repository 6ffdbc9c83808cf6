package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What ends by itself is started again by the launcher, and the services go on where they were. */
@ExtendWith(RunningStack.class)
class ComingBackStory {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Test
  void after_the_database_was_killed_the_conversation_goes_on() throws Exception {
    var paz = RunningStack.newPhone("Paz");
    paz.asks("tenés discos de 2 teras?", "$ ");

    kill(RunningStack.stack().postgres());

    assertThat(RunningStack.stack().restartEnded()).containsExactly("postgres");
    await().atMost(LIMIT).untilAsserted(() -> paz.asks("dame 1 del primero", "1 ×"));
  }

  @Test
  void after_the_broker_and_a_service_were_killed_nothing_that_was_said_is_lost() throws Exception {
    var teo = RunningStack.newPhone("Teo");
    teo.asks("tenés discos de 2 teras?", "$ ");

    kill(RunningStack.stack().process("kafka").handle());
    kill(RunningStack.stack().process("catalog").handle());
    teo.says("dame 2 del primero");

    assertThat(RunningStack.stack().restartEnded()).containsExactlyInAnyOrder("kafka", "catalog");
    teo.getsText("2 ×");
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    await().atMost(LIMIT).until(() -> !process.isAlive());
  }
}
