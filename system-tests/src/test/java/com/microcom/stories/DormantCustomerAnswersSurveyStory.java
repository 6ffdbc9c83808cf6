package com.microcom.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentChanged;
import com.microcom.contracts.events.SurveyAnswer;
import com.microcom.contracts.events.SurveyFinished;
import com.microcom.contracts.events.SurveySent;
import com.microcom.contracts.values.ContactId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class DormantCustomerAnswersSurveyStory {
  @Test
  void is_invited_once_answers_by_buttons_and_the_bot_still_sells_in_between() {
    var marta = RunningStack.newPhone("Marta");
    var awake = RunningStack.newPhone("Beto");
    customers(Map.of("address", marta.number(), "name", "Marta", "lastPurchase", LocalDate.now().minusMonths(9).toString()),
        Map.of("address", awake.number(), "name", "Beto", "lastPurchase", LocalDate.now().minusMonths(2).toString()));

    runCampaign("dormidos de la historia");
    var invitation = marta.gets("the invitation", m -> m.text().contains("Marta"));
    assertThat(invitation.json().at("/contents/0/type").asText()).isEqualTo("template");
    pressTemplate(marta, invitation, "Sí, contame");
    marta.getsText("rubro");
    marta.presses(firstChoice(marta));
    marta.asks("che, tenés discos de 2 teras?", "$ ");

    var contact = RunningStack.events().await(Topic.SURVEY_SENT, SurveySent.class, s -> true).contactId();
    RunningStack.events().await(Topic.SURVEY_ANSWER, SurveyAnswer.class, a -> a.contactId().equals(contact) && a.field() != null);
    runCampaign("otra vez los mismos");
    assertThat(invitations(marta)).isEqualTo(1);
    assertThat(invitations(awake)).isZero();
  }

  @Test
  void who_wants_no_more_messages_gets_one_confirmation_and_no_campaign_again() {
    var nora = RunningStack.newPhone("Nora");
    customers(Map.of("address", nora.number(), "name", "Nora", "lastPurchase", LocalDate.now().minusMonths(10).toString()));

    runCampaign("para dar de baja");
    var invitation = nora.gets("the invitation", m -> m.text().contains("Nora"));
    pressTemplate(nora, invitation, "No me escriban más");

    nora.gets("a confirmation", m -> m.json().at("/contents/0/type").asText().equals("text"));
    var finished = RunningStack.events().await(Topic.SURVEY_FINISHED, SurveyFinished.class, f -> f.outcome().equals("opted-out"));
    RunningStack.events().await(Topic.CONSENT_CHANGED, ConsentChanged.class, c -> c.contactId().equals(finished.contactId()) && c.consent() == Consent.OPTED_OUT);
    assertThat(customer(finished.contactId()).path("optedOut").asBoolean()).isTrue();
  }

  private static void customers(Map<?, ?>... customers) {
    var report = Http.post(reactivation() + "/customers", List.of(customers));
    assertThat(report.path("imported").asInt()).isEqualTo(customers.length);
  }

  private static void runCampaign(String name) {
    var id = Http.post(reactivation() + "/campaigns", Map.of("name", name)).path("id").asText();
    Http.post(reactivation() + "/campaigns/" + id + "/run-now", Map.of());
    await().atMost(Duration.ofSeconds(15)).until(() -> Http.get(reactivation() + "/campaigns/" + id).path("waiting").asInt() == 0);
  }

  /** A template's buttons are not in the message: the approved template has them, and a press brings their fixed text. */
  private static void pressTemplate(Phone phone, Phone.Message invitation, String title) {
    var template = Http.get(RunningStack.stack().url("simulator") + "/v2/templates/" + invitation.json().at("/contents/0/templateId").asText());
    var content = new java.util.HashMap<String, Object>(Map.of("type", "text", "text", title));
    template.findValues("items").forEach(items -> items.forEach(item -> {
      if (item.path("text").asText().equals(title) && item.has("payload")) {
        content.put("payload", item.path("payload").asText());
      }
    }));
    Http.post(RunningStack.stack().url("simulator") + "/__sim/inbound", Map.of("from", phone.number(), "name", phone.name(), "idRef", invitation.id(), "content", content));
  }

  private static String firstChoice(Phone phone) {
    return phone.journal(0).stream().filter(m -> m.isOut() && !m.choices().isEmpty()).reduce((a, b) -> b).orElseThrow().choices().keySet().iterator().next();
  }

  private static long invitations(Phone phone) {
    return phone.journal(0).stream().filter(m -> m.isOut() && m.json().at("/contents/0/type").asText().equals("template")).count();
  }

  private static JsonNode customer(ContactId contact) {
    return Http.get(reactivation() + "/customers/" + contact);
  }

  private static String reactivation() {
    return RunningStack.stack().url("reactivation");
  }
}
