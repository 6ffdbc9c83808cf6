package com.microcom.reactivation;

import static com.microcom.reactivation.GatewayStandIn.contactOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.microcom.contracts.Topic;
import com.microcom.contracts.events.Consent;
import com.microcom.contracts.events.ConsentChanged;
import com.microcom.contracts.events.ConsentRequested;
import com.microcom.contracts.events.CustomerRecovered;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.contracts.events.MessageInbound.InReplyTo;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.MessageStatus;
import com.microcom.contracts.events.OrderConfirmed;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.events.SurveyAnswer;
import com.microcom.contracts.events.SurveyFinished;
import com.microcom.contracts.events.SurveySent;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.Payment;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.CampaignId;
import com.microcom.contracts.values.Channel;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.MessageId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.OrderId;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import com.microcom.reactivation.campaigns.Campaign;
import com.microcom.reactivation.campaigns.Campaigns;
import com.microcom.reactivation.campaigns.FindDormantCustomers;
import com.microcom.testkit.Events;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns on a real broker and database. Every test has customers of its own; a campaign is paused when its test ends. */
@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(GatewayStandIn.class)
class ReactivatingCustomersTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final AtomicInteger PHONES = new AtomicInteger(10_000);

  @Inject MovableClock clock;
  @Inject Campaigns campaigns;
  @Inject FindDormantCustomers findDormantCustomers;
  private final Events events = new Events();
  private CampaignId campaign;

  @BeforeEach
  void fast() {
    given().contentType(ContentType.JSON).body(Map.of("perSecond", 80)).put("/settings").then().statusCode(200);
  }

  @AfterEach
  void quiet() {
    clock.reset();
    campaigns.all().forEach(c -> given().post("/campaigns/" + c.id() + "/pause"));
  }

  @Test
  void two_runs_at_once_write_to_each_dormant_customer_once() throws Exception {
    var dormant = IntStream.range(0, 40).mapToObj(i -> phone()).toList();
    var awake = phone();
    var csv = new StringBuilder("telefono;nombre;ultima_compra\n");
    dormant.forEach(phone -> csv.append(phone).append(";Cliente;").append(monthsAgo(9)).append('\n'));
    csv.append(awake).append(";Despierta;").append(monthsAgo(7)).append('\n').append("no tiene;Nadie;").append(monthsAgo(9)).append('\n');
    given().contentType("text/csv").body(csv.toString().getBytes()).post("/customers").then().statusCode(200)
        .body("imported", equalTo(41)).body("rejected", hasSize(1)).body("rejected[0].row", equalTo(42));

    open("Masiva");
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var run : IntStream.range(0, 8).mapToObj(i -> pool.submit(this::runNow)).toList()) {
        run.get();
      }
    }
    await().atMost(LIMIT).untilAsserted(() -> assertThat(sentBy(campaign)).hasSize(40));
    runNow();

    assertThat(sentBy(campaign)).extracting(SurveySent::contactId)
        .containsExactlyInAnyOrderElementsOf(dormant.stream().map(GatewayStandIn::contactOf).toList());
    dormant.forEach(phone -> assertThat(outbound(contactOf(phone))).singleElement().satisfies(message -> {
      assertThat(message.purpose()).isEqualTo(Purpose.CAMPAIGN);
      assertThat(message.content()).isEqualTo(new OutboundContent.Template("encuesta_reactivacion", Map.of("nombre", "Cliente"), null));
      assertThat(message.expiresAt()).isAfter(message.createdAt());
    }));
    given().get("/campaigns/" + campaign).then().body("progress.sent", equalTo(40)).body("progress.waiting", equalTo(0));
  }

  @Test
  void a_second_campaign_leaves_those_alone_who_were_approached() {
    var marta = invite("Marta");
    open("Otra");
    runNow();
    assertThat(outbound(marta)).hasSize(1);
    assertThat(sentBy(campaign)).isEmpty();
  }

  @Test
  void answers_become_fields_and_events_and_a_repeated_press_changes_nothing() {
    var marta = invite("Marta");
    var press = reply(marta, "survey:start", "Sí, contame");
    var id = events.publish(press);
    events.publish(id, press);
    assertThat(question(marta, 1).content()).isInstanceOf(OutboundContent.Buttons.class);
    answer(marta, "trade", "yes", "Sí");
    assertThat(question(marta, 2).content()).isInstanceOf(OutboundContent.Menu.class);
    answer(marta, "reason", "stock", "Stock");
    question(marta, 3);
    events.publish(reply(marta, "survey:dormant:trade:no", "No")); // an old button
    answer(marta, "news", "yes", "Sí, avisame");

    var finished = events.await(Topic.SURVEY_FINISHED, SurveyFinished.class, e -> e.contactId().equals(marta));
    assertThat(finished.outcome()).isEqualTo("completed");
    assertThat(finished.answers()).isEqualTo(4);
    assertThat(outbound(marta)).hasSize(5).extracting(MessageOutbound::purpose).containsOnly(Purpose.CAMPAIGN);
    assertThat(events.all(Topic.SURVEY_ANSWER, SurveyAnswer.class, e -> e.contactId().equals(marta)))
        .extracting(e -> e.node() + " " + e.field() + " " + e.value() + " " + e.label())
        .containsExactly("invitation null yes Sí, contame", "trade sameTrade true Sí", "reason whyChanged stock Stock", "news wantsStockNews true Sí, avisame");
    given().get("/customers/" + marta).then().statusCode(200)
        .body("fields.sameTrade", equalTo(true)).body("fields.whyChanged", equalTo("stock")).body("fields.wantsStockNews", equalTo(true));
    given().get("/campaigns/" + campaign).then()
        .body("progress.answered", equalTo(1)).body("progress.finished.completed", equalTo(1));
  }

  @Test
  void do_not_write_to_me_is_asked_of_the_ledger_with_proof_and_confirmed_once() {
    var marta = invite("Marta");
    events.publish(reply(marta, null, "No me escriban más"));
    var requested = events.await(Topic.CONSENT_REQUESTED, ConsentRequested.class, e -> e.contactId().equals(marta));
    assertThat(requested.consent()).isEqualTo(Consent.OPTED_OUT);
    assertThat(requested.proof().source()).isEqualTo("button");
    assertThat(requested.proof().text()).isEqualTo("No me escriban más");
    assertThat(requested.proof().messageId()).isNotNull();
    events.publish(new ConsentChanged(marta, 1, Consent.OPTED_OUT, requested.proof(), clock.instant()));
    events.publish(reply(marta, null, "No me escriban más"));
    events.publish(reply(marta, "survey:start", "Sí, contame"));
    awaitHandled(marta);

    assertThat(outbound(marta)).hasSize(2).last().satisfies(confirmation -> {
      assertThat(confirmation.purpose()).isEqualTo(Purpose.NOTIFICATION);
      assertThat(confirmation.content()).isInstanceOfSatisfying(OutboundContent.Text.class, text -> assertThat(text.text()).startsWith("Listo"));
    });
    assertThat(events.all(Topic.SURVEY_FINISHED, SurveyFinished.class, e -> e.contactId().equals(marta)))
        .extracting(SurveyFinished::outcome).containsExactly("opted-out");
  }

  @Test
  void an_order_within_the_month_is_a_recovery_once() {
    var marta = invite("Marta");
    var order = new OrderId(UUID.randomUUID());
    events.publish(order(marta, order));
    events.publish(order(marta, new OrderId(UUID.randomUUID())));

    var recovered = events.await(Topic.CUSTOMER_RECOVERED, CustomerRecovered.class, e -> e.contactId().equals(marta));
    assertThat(recovered.orderId()).isEqualTo(order);
    assertThat(recovered.campaignId()).isEqualTo(campaign);
    awaitHandled(marta);
    assertThat(events.all(Topic.CUSTOMER_RECOVERED, CustomerRecovered.class, e -> e.contactId().equals(marta))).hasSize(1);
    given().get("/campaigns/" + campaign).then().body("progress.recovered", equalTo(1));
  }

  @Test
  void whoever_wrote_in_the_meantime_is_skipped_at_the_moment_of_sending() {
    var marta = dormantCustomer("Marta");
    open("Con pausa");
    QuarkusTransaction.requiringNew().run(() -> {
      findDormantCustomers.handle();
      campaigns.set(campaign, Campaign.State.PAUSED);
    });
    events.publish(text(marta, "hola, tenés cámaras?"));
    awaitHandled(marta);
    given().post("/campaigns/" + campaign + "/resume").then().statusCode(200);
    runNow();

    await().atMost(LIMIT).untilAsserted(() ->
        given().get("/campaigns/" + campaign).then().body("progress.waiting", equalTo(0)).body("progress.skipped.'not-dormant'", equalTo(1)));
    assertThat(outbound(marta)).isEmpty();
  }

  @Test
  void a_pause_keeps_the_rest_waiting() {
    IntStream.range(0, 3).forEach(i -> dormantCustomer("Cliente"));
    open("Pausada");
    QuarkusTransaction.requiringNew().run(() -> {
      findDormantCustomers.handle();
      campaigns.set(campaign, Campaign.State.PAUSED);
    });
    runNow();
    given().get("/campaigns/" + campaign).then().body("state", equalTo("PAUSED")).body("progress.waiting", equalTo(3)).body("progress.sent", equalTo(0));
    given().post("/campaigns/" + campaign + "/resume").then().statusCode(200);
    await().atMost(LIMIT).untilAsserted(() -> given().get("/campaigns/" + campaign).then().body("progress.sent", equalTo(3)));
  }

  @Test
  void what_became_of_the_invitation_is_counted_with_the_reason() {
    var fails = invite("Falla");
    var reads = alsoInvite("Lee");
    status(fails, MessageStatus.State.FAILED, "131026");
    status(reads, MessageStatus.State.ACCEPTED, null);
    status(reads, MessageStatus.State.READ, null);

    await().atMost(LIMIT).untilAsserted(() ->
        given().get("/campaigns/" + campaign).then().body("progress.failed.'131026'", equalTo(1))
            .body("progress.delivered", equalTo(1)).body("progress.read", equalTo(1)));
  }

  @Test
  void a_survey_that_nobody_answers_ends_after_a_week() {
    var marta = invite("Marta");
    clock.advance(Duration.ofDays(6));
    clock.advance(Duration.ofDays(2));
    var finished = events.await(Topic.SURVEY_FINISHED, SurveyFinished.class, e -> e.contactId().equals(marta));
    assertThat(finished.outcome()).isEqualTo("unanswered");
    assertThat(finished.answers()).isZero();
  }

  @Test
  void the_period_is_changed_while_running_and_bad_input_is_refused() {
    given().contentType(ContentType.JSON).body(Map.of("dormancyPeriod", "P240D")).put("/settings").then().statusCode(200)
        .body("dormancyPeriod", equalTo("P240D")).body("perSecond", equalTo(80));
    given().contentType(ContentType.JSON).body(Map.of("dormancyPeriod", "P8M")).put("/settings").then().statusCode(200);
    given().contentType(ContentType.JSON).body(Map.of("dormancyPeriod", "ocho meses")).put("/settings").then().statusCode(422)
        .contentType("application/problem+json").body("code", equalTo("settings.invalid"));
    given().contentType(ContentType.JSON).body(Map.of("perSecond", 500)).put("/settings").then().statusCode(422);
    given().contentType(ContentType.JSON).body(Map.of("name", "x", "flow", "nada")).post("/campaigns").then().statusCode(422)
        .body("code", equalTo("campaigns.unknown-survey"));
    given().contentType(ContentType.JSON).body(Map.of("name", " ")).post("/campaigns").then().statusCode(422);
    given().contentType("text/csv").body("%PDF-1.7".getBytes()).post("/customers").then().statusCode(400)
        .body("code", equalTo("customers.unreadable")).body("detail", startsWith("La primera línea"));
    given().get("/campaigns/" + UUID.randomUUID()).then().statusCode(404);
  }

  private ContactId invite(String name) {
    var contact = dormantCustomer(name);
    open("Campaña de " + name);
    runNow();
    awaitSent(contact);
    return contact;
  }

  private ContactId alsoInvite(String name) {
    var contact = dormantCustomer(name);
    runNow();
    awaitSent(contact);
    return contact;
  }

  private void awaitSent(ContactId contact) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(outbound(contact)).hasSize(1));
  }

  private ContactId dormantCustomer(String name) {
    var phone = phone();
    given().contentType(ContentType.JSON).body(List.of(Map.of("address", phone, "name", name, "lastPurchase", monthsAgo(9))))
        .post("/customers").then().statusCode(200).body("imported", equalTo(1));
    return contactOf(phone);
  }

  private void open(String name) {
    campaign = CampaignId.of(given().contentType(ContentType.JSON).body(Map.of("name", name)).post("/campaigns").then().statusCode(201)
        .body("state", equalTo("RUNNING")).extract().path("id"));
  }

  private void runNow() {
    given().post("/campaigns/" + campaign + "/run-now").then().statusCode(200);
  }

  /** Events of a contact are handled in order per topic; the name in the last message shows that the earlier ones are through. */
  private void awaitHandled(ContactId contact) {
    var mark = "marca " + UUID.randomUUID();
    events.publish(new MessageInbound(new MessageId(UUID.randomUUID()), contact, address(), UUID.randomUUID().toString(), mark,
        new InboundContent.Text("hola"), null, Instant.now(), Instant.now()));
    await().atMost(LIMIT).untilAsserted(() -> given().get("/customers/" + contact).then().body("name", equalTo(mark)));
  }

  private MessageOutbound question(ContactId contact, int number) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(outbound(contact)).hasSize(number + 1));
    return outbound(contact).getLast();
  }

  private void answer(ContactId contact, String node, String option, String text) {
    events.publish(reply(contact, "survey:dormant:" + node + ":" + option, text));
  }

  private MessageInbound reply(ContactId contact, String payload, String text) {
    var asked = outbound(contact).getLast();
    return inbound(contact, new InboundContent.Reply(payload == null ? "x" : payload, text), new InReplyTo(asked.messageId(), Purpose.CAMPAIGN, asked.correlationId()));
  }

  private static MessageInbound text(ContactId contact, String text) {
    return inbound(contact, new InboundContent.Text(text), null);
  }

  private static MessageInbound inbound(ContactId contact, InboundContent content, InReplyTo inReplyTo) {
    return new MessageInbound(new MessageId(UUID.randomUUID()), contact, address(), UUID.randomUUID().toString(), "Marta", content, inReplyTo, Instant.now(), Instant.now());
  }

  private void status(ContactId contact, MessageStatus.State state, String reason) {
    var invitation = outbound(contact).getFirst();
    events.publish(new MessageStatus(invitation.messageId(), contact, Purpose.CAMPAIGN, invitation.correlationId(), state, reason, null, Instant.now()));
  }

  private OrderConfirmed order(ContactId contact, OrderId id) {
    var total = Money.ars("100.00");
    return new OrderConfirmed(new OrderSnapshot(id, "P-000001", new Buyer(contact, "Marta", address(), null),
        List.of(new OrderLine(new Sku("CAM-1"), "Cámara", 1, total, VatRate.GENERAL)), total, new Payment.Cash(), 1, Instant.now()));
  }

  private List<MessageOutbound> outbound(ContactId contact) {
    return events.all(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, e -> e.contactId().equals(contact));
  }

  private List<SurveySent> sentBy(CampaignId id) {
    return events.all(Topic.SURVEY_SENT, SurveySent.class, e -> e.campaignId().equals(id));
  }

  private static String monthsAgo(int months) {
    return LocalDate.now().minusMonths(months).toString();
  }

  private static Address address() {
    return new Address(Channel.WHATSAPP, "5491155550001");
  }

  private static String phone() {
    return "54911556" + PHONES.incrementAndGet();
  }
}
