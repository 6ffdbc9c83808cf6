package com.microcom.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.ConversationOwnership;
import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.events.ConversationTurn.Outcome;
import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.events.ExecutiveActivity.Kind;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.events.WorkItemChanged;
import com.microcom.contracts.events.WorkItemChanged.State;
import com.microcom.contracts.rest.CatalogApi;
import com.microcom.testkit.Events;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherServices.class)
class HandingOverToAPersonTest {
  @Inject Database database;
  @Inject MovableClock clock;

  private final Events events = new Events();
  private final WireMock others = OtherServices.teach();
  private final Buyer ana = Buyer.anyone();

  @Test
  void is_acknowledged_once_with_the_new_version_and_then_the_bot_is_silent() {
    var asked = ana.turnOf(ana.writes("quiero hablar con una persona"));
    var afterwards = ana.turnOf(ana.writes("hola?"));

    assertThat(asked.outcome()).isEqualTo(Outcome.HANDED_OFF);
    assertThat(ana.replies()).isNotEmpty().allSatisfy(reply -> assertThat(reply.ownershipVersion()).isEqualTo(2));
    assertThat(ana.received()).allMatch(message -> !message.createdAt().isAfter(asked.answeredAt()));
    assertThat(afterwards.outcome()).isEqualTo(Outcome.SILENT);
    assertThat(ana.ownership()).singleElement().satisfies(owner -> {
      assertThat(owner.owner()).isEqualTo(Owner.QUEUE);
      assertThat(owner.version()).isEqualTo(2);
    });
    assertThat(workItems()).singleElement().satisfies(item -> {
      assertThat(item.state()).isEqualTo(State.OPENED);
      assertThat(item.reason()).isEqualTo("asked-for-human");
      assertThat(item.summary()).contains("quiero hablar con una persona");
    });
  }

  @Test
  void the_executives_are_told_also_outside_the_window() {
    ana.writes("quiero hablar con una persona");

    var item = opened();
    var told = events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> ("work-item:" + item.workItemId()).equals(m.correlationId()));

    assertThat(told.contactId()).isEqualTo(OtherServices.LAURA.contactId());
    assertThat(told.purpose()).isEqualTo(Purpose.NOTIFICATION);
    assertThat(Buyer.text(told)).contains("Ana", "5491155550001");
    assertThat(told.outsideWindow().name()).isEqualTo("aviso_ejecutivo");
    assertThat(told.outsideWindow().fields().get("resumen")).contains("Ana").doesNotContain("\n");
  }

  @Test
  void who_is_not_claimed_is_announced_again() {
    ana.writes("quiero hablar con una persona");
    var item = opened();
    await().atMost(Duration.ofSeconds(10)).until(() -> announcements(item) == 1);

    clock.advance(Duration.ofMinutes(11));

    await().atMost(Duration.ofSeconds(10)).until(() -> announcements(item) == 2);
    clock.reset();
  }

  @Test
  void an_executive_sees_the_queue_and_the_conversation_and_can_give_it_back() {
    ana.writes("quiero hablar con una persona");
    var item = opened();

    given().queryParam("state", "opened").get("/work-items").then().statusCode(200)
        .body("id", hasItem(item.workItemId().toString()));
    given().get("/conversations/" + ana.contactId).then().statusCode(200)
        .body("owner", equalTo("queue"), "name", equalTo("Ana"), "transcript.text", hasItem("quiero hablar con una persona"));
    given().post("/conversations/%s/release".formatted(ana.contactId)).then().statusCode(200)
        .body("owner", equalTo("bot"), "version", equalTo(3));
    given().queryParam("state", "opened").get("/work-items").then().body("id", not(hasItem(item.workItemId().toString())));

    var turn = ana.turnOf(ana.writes("hola"));
    assertThat(turn.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(ana.replies().getLast().ownershipVersion()).isEqualTo(3);
  }

  @Test
  void a_claim_in_the_middle_of_thinking_leaves_no_stale_reply() {
    others.register(post(urlPathEqualTo("/search")).withRequestBody(WireMock.containing("thinking"))
        .willReturn(okForContentType("application/json", OtherServices.json(nothingFound())).withFixedDelay(2_500)));
    var message = ana.writes("busco una cámara thinking-123");
    await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20)).until(
        () -> database.count("due_turn where contact_id = ? and leased_until is not null", ana.contactId.value()) == 1);

    var claim = does(Kind.CLAIMED, "laura", null);
    var owner = ownershipCausedBy(claim);
    var turn = ana.turnOf(message);

    assertThat(owner.owner()).isEqualTo(Owner.EXECUTIVE);
    assertThat(owner.version()).isEqualTo(2);
    assertThat(turn.outcome()).isEqualTo(Outcome.SILENT);
    assertThat(ana.received()).isEmpty();
    // It did think before it was overtaken.
    assertThat(others.find(postRequestedFor(urlPathEqualTo("/search")).withRequestBody(WireMock.containing("thinking")))).hasSize(1);
  }

  @Test
  void every_activity_is_answered_by_an_ownership_that_names_it() {
    var wrote = ownershipCausedBy(does(Kind.WROTE, "laura", "Hola Ana, soy Laura"));
    var again = ownershipCausedBy(does(Kind.WROTE, "laura", "¿Qué necesitás?"));
    var closed = ownershipCausedBy(does(Kind.CLOSED, "laura", null));
    var closedAgain = ownershipCausedBy(does(Kind.CLOSED, "laura", null));

    assertThat(List.of(wrote, again)).extracting(ConversationOwnership::version).containsOnly(2L);
    assertThat(List.of(wrote, again)).extracting(ConversationOwnership::executive).containsOnly("laura");
    assertThat(List.of(closed, closedAgain)).extracting(ConversationOwnership::version).containsOnly(3L);
    given().get("/conversations/" + ana.contactId).then().statusCode(200)
        .body("owner", equalTo("bot"), "transcript.text", hasItem("Hola Ana, soy Laura"));
  }

  @Test
  void a_work_item_is_claimed_and_closed_with_the_conversation() {
    ana.writes("quiero hablar con una persona");
    opened();

    ownershipCausedBy(does(Kind.CLAIMED, "laura", null));
    ownershipCausedBy(does(Kind.CLOSED, "laura", null));

    assertThat(workItems()).extracting(WorkItemChanged::state).containsExactly(State.OPENED, State.CLAIMED, State.CLOSED);
    assertThat(workItems()).extracting(WorkItemChanged::version).containsExactly(1L, 2L, 3L);
  }

  @Test
  void what_does_not_exist_is_a_problem_in_spanish() {
    given().get("/conversations/" + UUID.randomUUID()).then().statusCode(404)
        .contentType("application/problem+json").body("code", equalTo("conversation.unknown"));
    given().get("/conversations/ana").then().statusCode(400).body("code", equalTo("contact.bad-id"));
    given().queryParam("state", "lost").get("/work-items").then().statusCode(400)
        .body("code", equalTo("work-items.bad-state"), "detail", containsString("opened"));
  }

  private long announcements(WorkItemChanged item) {
    return events.all(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> ("work-item:" + item.workItemId()).equals(m.correlationId())).size();
  }

  private String does(Kind kind, String executive, String text) {
    var id = "activity-" + UUID.randomUUID();
    events.publish(new ExecutiveActivity(id, ana.contactId, kind, executive, text, Instant.now()));
    return id;
  }

  private ConversationOwnership ownershipCausedBy(String activity) {
    return events.await(Topic.CONVERSATION_OWNERSHIP, ConversationOwnership.class, o -> activity.equals(o.causedBy()));
  }

  private WorkItemChanged opened() {
    return events.await(Topic.WORK_ITEM_CHANGED, WorkItemChanged.class, w -> w.contactId().equals(ana.contactId));
  }

  private List<WorkItemChanged> workItems() {
    return events.all(Topic.WORK_ITEM_CHANGED, WorkItemChanged.class, w -> w.contactId().equals(ana.contactId));
  }

  private static CatalogApi.Found nothingFound() {
    return new CatalogApi.Found(CatalogApi.Outcome.NONE, List.of(), 0, "cámaras", List.of(), null, List.of());
  }
}
