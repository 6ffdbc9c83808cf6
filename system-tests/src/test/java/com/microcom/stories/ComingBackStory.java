package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microcom.local.Part;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
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
    kill(RunningStack.stack().process("analytics").handle());
    teo.says("dame 2 del primero");

    assertThat(RunningStack.stack().restartEnded()).containsExactlyInAnyOrder("kafka", "analytics");
    await().atMost(LIMIT).untilAsserted(() -> assertThat(teo.journal(0)).anyMatch(m -> m.isOut() && m.text().contains("2 ×")));
  }

  /** The other stories begin with a stack that is whole. */
  @AfterEach
  void everythingIsReady() {
    Part.SERVICES.forEach(part -> await().atMost(LIMIT).ignoreExceptions().until(() -> Http.get(RunningStack.stack().url(part.name()) + "/q/health/ready") != null));
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    await().atMost(LIMIT).until(() -> !process.isAlive());
  }
}
