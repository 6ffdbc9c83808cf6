package com.microcom.conversation.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The floors that a change of rules or phrases may not fall below; runs where the labelled data are. */
class UnderstandingIsGoodEnoughTest {
  @Test
  void on_labelled_utterances() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(MeasureUnderstanding.data()), "no measuring data beside the repository");
    var measure = new MeasureUnderstanding(false);

    var argentine = measure.argentine();
    var general = measure.general();

    assertTrue(argentine.macro() >= 0.95, "intents_dev " + argentine.macro());
    assertTrue(general.macro() >= 0.87, "utterances_dev " + general.macro());
    assertEquals(0, argentine.wrongOptOuts() + general.wrongOptOuts());
  }
}
