package com.microcom.gateway.consenting;

import static com.microcom.contracts.events.Consent.OPTED_IN;
import static com.microcom.contracts.events.Consent.OPTED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.Consent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LedgerWordTest {
  private static final Instant THEN = Instant.parse("2026-11-01T12:00:00Z");
  private static final LedgerWord NOTHING = new LedgerWord(null, 0, null);
  private static final LedgerWord OUT = new LedgerWord(OPTED_OUT, 1, THEN);
  private static final LedgerWord IN = new LedgerWord(OPTED_IN, 1, THEN);

  @Test
  void the_first_word_counts() {
    assertThat(NOTHING.changesBy(OPTED_OUT, said("word", "baja", THEN))).isTrue();
    assertThat(NOTHING.changesBy(OPTED_IN, said("word", "sí, quiero", THEN))).isTrue();
  }

  @Test
  void an_opt_out_ends_an_opt_in_at_once_whoever_says_so() {
    assertThat(IN.changesBy(OPTED_OUT, said("provider", "131050", THEN.plusSeconds(1)))).isTrue();
    assertThat(OUT.changesBy(OPTED_OUT, said("word", "baja", THEN.plusSeconds(1)))).isFalse();
  }

  @Test
  void an_opt_out_is_undone_only_by_later_words_of_the_person() {
    assertThat(OUT.changesBy(OPTED_IN, said("word", "quiero novedades", THEN.plusSeconds(1)))).isTrue();
    assertThat(OUT.changesBy(OPTED_IN, said("word", "quiero novedades", THEN.minusSeconds(1)))).isFalse();
    assertThat(OUT.changesBy(OPTED_IN, said("provider", "x", THEN.plusSeconds(1)))).isFalse();
    assertThat(OUT.changesBy(OPTED_IN, said("executive", " ", THEN.plusSeconds(1)))).isFalse();
  }

  @Test
  void an_opt_out_that_arrives_late_does_not_undo_a_later_opt_in() {
    assertThat(IN.changesBy(OPTED_OUT, said("word", "baja", THEN.minusSeconds(1)))).isFalse();
  }

  @Test
  void an_opt_out_repeated_is_as_new_as_its_last_repetition() {
    var again = OUT.after(OPTED_OUT, said("word", "baja", THEN.plusSeconds(20)));

    assertThat(again).isEqualTo(new LedgerWord(OPTED_OUT, 1, THEN.plusSeconds(20)));
    assertThat(again.after(OPTED_IN, said("word", "quiero", THEN.plusSeconds(10)))).as("said before, arrived late").isEqualTo(again);
    assertThat(OUT.after(OPTED_OUT, said("word", "baja", THEN.minusSeconds(20)))).isEqualTo(OUT);
  }

  @Test
  void an_opt_in_that_nobody_said_makes_none_newer() {
    assertThat(IN.after(OPTED_IN, said("provider", "x", THEN.plusSeconds(20)))).isEqualTo(IN);
  }

  @Test
  void of_two_words_of_one_person_the_opt_out_counts_unless_the_opt_in_is_later_and_theirs() {
    var baja = said("word", "baja", THEN);
    var later = said("word", "quiero novedades", THEN.plusSeconds(1));
    var earlier = said("word", "sí", THEN.minusSeconds(1));
    var nobodys = said("provider", "x", THEN.plusSeconds(1));

    assertThat(NOTHING.yieldsTo(OPTED_IN, later, null)).isTrue();
    assertThat(OUT.yieldsTo(OPTED_IN, later, baja)).isTrue();
    assertThat(OUT.yieldsTo(OPTED_IN, earlier, baja)).isFalse();
    assertThat(OUT.yieldsTo(OPTED_IN, nobodys, baja)).isFalse();
    assertThat(IN.yieldsTo(OPTED_OUT, baja, later)).isFalse();
    assertThat(IN.yieldsTo(OPTED_OUT, baja, earlier)).isTrue();
    assertThat(IN.yieldsTo(OPTED_OUT, baja, nobodys)).isTrue();
  }

  private static Consent.Proof said(String source, String text, Instant at) {
    return new Consent.Proof(source, text, null, at);
  }
}
