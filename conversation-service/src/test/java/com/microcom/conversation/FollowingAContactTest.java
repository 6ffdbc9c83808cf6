package com.microcom.conversation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ContactChanged;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.WorkItemChanged;
import com.microcom.contracts.values.ContactId;
import com.microcom.testkit.Events;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherServices.class)
class FollowingAContactTest {
  private final Events events = new Events();
  private final Buyer ana = Buyer.anyone();

  @Test
  void a_new_name_is_known_to_the_executives() {
    ana.turnOf(ana.writes("hola"));

    events.publish(new ContactChanged(ana.contactId, 2, "Ana María", List.of(), null, Instant.now()));

    await().atMost(Duration.ofSeconds(10)).untilAsserted(
        () -> given().get("/conversations/" + ana.contactId).then().body("name", equalTo("Ana María")));
  }

  @Test
  void a_merged_contact_takes_its_conversation_and_its_place_in_the_queue_along() {
    var other = Buyer.anyone();
    other.turnOf(other.writes("hola"));
    ana.turnOf(ana.writes("quiero hablar con una persona"));

    merge(ana.contactId, other.contactId);

    var owner = events.await(Topic.CONVERSATION_OWNERSHIP, ConversationOwnership.class, o -> o.contactId().equals(other.contactId));
    assertThat(owner.owner()).isEqualTo(Owner.QUEUE);
    assertThat(owner.version()).isEqualTo(3);
    events.await(Topic.WORK_ITEM_CHANGED, WorkItemChanged.class, w -> w.contactId().equals(other.contactId));
    assertThat(other.turnOf(other.writes("hola?")).outcome()).isEqualTo(Outcome.SILENT);
    given().get("/conversations/" + ana.contactId).then().statusCode(200)
        .body("contactId", equalTo(other.contactId.toString()), "transcript.text", hasItems("hola", "quiero hablar con una persona"));
  }

  @Test
  void a_late_message_of_the_old_contact_belongs_to_the_new_one() {
    var other = Buyer.anyone();
    merge(ana.contactId, other.contactId);
    // Two topics: the message may be consumed before the merge, then another one is not.
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
      var message = ana.writes("hola");
      assertThat(ana.turnOf(message).contactId()).isEqualTo(other.contactId);
    });
  }

  private void merge(ContactId from, ContactId into) {
    events.publish(new ContactChanged(from, 2, "Ana", List.of(), into, Instant.now()));
  }
}
