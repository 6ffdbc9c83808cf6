package com.microcom.conversation.outbound;

import com.microcom.contracts.Ids;
import com.microcom.contracts.Wire;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.conversation.dialogue.Catalog;
import com.microcom.conversation.dialogue.Company;
import com.microcom.conversation.dialogue.Conversation;
import com.microcom.conversation.dialogue.DialogueInput;
import com.microcom.conversation.dialogue.DialogueInput.Message;
import com.microcom.conversation.dialogue.Financing;
import com.microcom.conversation.dialogue.Flows;
import com.microcom.conversation.dialogue.Orders;
import com.microcom.conversation.dialogue.SalesDialogue;
import com.microcom.conversation.dialogue.Terms;
import com.microcom.conversation.dialogue.Texts;
import com.microcom.conversation.understanding.Understanding;
import com.microcom.flow.FlowJson;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sales dialogue, made of the flow and the texts that are packed with the service; one with a fault does not start. */
@Dependent
class SalesFiles {
  @Produces
  @Singleton
  Terms terms(
      ZoneId zone,
      @ConfigProperty(name = "conversation.summary-validity") Duration summaryValidity,
      @ConfigProperty(name = "conversation.volume-from") int volumeFrom) {
    return new Terms(zone, summaryValidity, volumeFrom);
  }

  @Produces
  @Singleton
  SalesDialogue dialogue(Understanding understanding, Catalog catalog, Financing financing, Orders orders, Company company, Terms terms, Ids ids)
      throws IOException, FlowJson.UnreadableFlowException {
    var flow = FlowJson.read(read("/flows/sales.json", InputStream::readAllBytes));
    var configuration = new SalesDialogue.Configuration(
        read("/answers/sales.json", Texts::read),
        company,
        terms);
    return new SalesDialogue(new Flows(List.of(flow)), understanding, catalog, financing, orders, configuration, ids);
  }

  /** Makes it at the start: a fault in the files shows at once, and the first buyer does not wait for the understanding to load. */
  void start(@Observes StartupEvent event, SalesDialogue dialogue, Clock clock, Ids ids) {
    var nobody = Conversation.fresh(new ContactId(ids.next()), null);
    var hello = new Message(new MessageId(ids.next()), new InboundContent.Text("hola, dame 2 de la primera y el resumen en 6 cuotas"), clock.instant());
    Wire.write(dialogue.answer(nobody, new DialogueInput.Said(List.of(hello)), clock.instant()).next());
  }

  private interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  private static <T> T read(String name, Reading<T> reading) throws IOException {
    try (var in = SalesFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return reading.from(in);
    }
  }
}
