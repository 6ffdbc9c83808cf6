package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ConversationTurn;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.WorkItemChanged;
import com.microcom.contracts.values.ContactId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class BuyerAsksForAHumanStory {
  @Test
  void is_acknowledged_once_then_the_bot_is_silent_until_the_executive_closes() {
    var rosa = RunningStack.newPhone("Rosa");
    rosa.asks("hola", "rosa");
    rosa.says("quiero hablar con una persona");
    var acknowledgement = rosa.gets("an acknowledgement", m -> !m.text().isBlank());
    var contact = contact(rosa);
    RunningStack.events().await(Topic.WORK_ITEM_CHANGED, WorkItemChanged.class, w -> w.contactId().equals(contact) && w.state() == WorkItemChanged.State.OPENED);
    RunningStack.executive().gets("the hand-off of Rosa", m -> m.text().contains("Rosa"));

    rosa.says("hola? hay alguien?");
    awaitSilentTurn(contact);
    executive("claim", rosa, null);
    awaitOwner(contact, ConversationOwnership.Owner.EXECUTIVE);
    executive("write", rosa, "Hola Rosa, soy Pablo");
    rosa.says("hola Pablo, tenés cámaras?");
    awaitSilentTurns(contact, 2);

    assertThat(rosa.journal(acknowledgement.seq())).filteredOn(Phone.Message::isOut).allMatch(m -> m.json().path("author").asText().equals("executive"));
    executive("close", rosa, null);
    awaitOwner(contact, ConversationOwnership.Owner.BOT);
    rosa.asks("tenés discos de 2 teras?", "$ ");
  }

  private static void executive(String action, Phone contact, String text) {
    var body = new java.util.HashMap<String, Object>(Map.of("contact", contact.number(), "action", action, "agent", "pablo"));
    if (text != null) {
      body.put("text", text);
    }
    Http.post(RunningStack.stack().url("simulator") + "/__sim/agent", body);
  }

  private static ContactId contact(Phone phone) {
    return RunningStack.events().await(Topic.MESSAGE_INBOUND, MessageInbound.class, m -> m.from().value().equals(phone.number())).contactId();
  }

  private static void awaitOwner(ContactId contact, ConversationOwnership.Owner owner) {
    RunningStack.events().await(Topic.CONVERSATION_OWNERSHIP, ConversationOwnership.class, o -> o.contactId().equals(contact) && o.owner() == owner && o.version() > 1);
  }

  private static void awaitSilentTurn(ContactId contact) {
    awaitSilentTurns(contact, 1);
  }

  private static void awaitSilentTurns(ContactId contact, int count) {
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(15))
        .until(() -> RunningStack.events().all(Topic.CONVERSATION_TURN, ConversationTurn.class, t -> t.contactId().equals(contact) && t.outcome() == ConversationTurn.Outcome.SILENT).size() >= count);
  }
}
