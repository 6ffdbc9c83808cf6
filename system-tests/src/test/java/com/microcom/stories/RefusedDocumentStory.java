package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The provider does not take the PDF: the order stands, and the buyer and the executive are told what happens now. */
@ExtendWith(RunningStack.class)
class RefusedDocumentStory {
  @Test
  void the_buyer_hears_that_a_person_sends_it_and_the_executive_which_and_why() {
    Http.post(RunningStack.stack().url("simulator") + "/__sim/faults", Map.of("path", "/v2/files", "status", 413, "times", 1));
    var rita = RunningStack.newPhone("Rita");
    rita.asks("tenés discos de 2 teras?", "$ ");
    rita.asks("dame 1 del primero", "1 ×");
    rita.asks("pasame el resumen", "total");
    rita.presses("Confirmar");

    var told = rita.getsText("no pudimos mandarte la prefactura", "una persona");

    // As a template: the executive has not written for a day.
    var notice = RunningStack.executive().gets("the refusal", m -> m.text().contains("no se pudo enviar") && m.text().contains("Rita"));
    assertThat(notice.text()).contains("file-refused", "HTTP 413", "/documents/");
    assertThat(rita.journal(0)).noneMatch(m -> m.isOut() && m.documentUrl() != null);
    assertThat(rita.journal(told.seq())).noneMatch(m -> m.text().contains("no pudimos mandarte"));
  }
}
