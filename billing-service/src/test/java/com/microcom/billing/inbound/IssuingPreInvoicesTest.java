package com.microcom.billing.inbound;

import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.microcom.billing.OtherParties.EXECUTIVE;
import static com.microcom.billing.OtherParties.erpPosts;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.microcom.billing.OtherParties;
import com.microcom.billing.SampleOrders;
import com.microcom.billing.orders.Orders;
import com.microcom.billing.preinvoicing.IssuePreInvoice;
import com.microcom.contracts.Topic;
import com.microcom.contracts.events.MessageOutbound;
import com.microcom.contracts.events.OutboundContent;
import com.microcom.contracts.events.PreInvoiceIssued;
import com.microcom.contracts.events.Purpose;
import com.microcom.contracts.events.StockReserved;
import com.microcom.contracts.orders.OrderSnapshot;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.DocumentId;
import com.microcom.contracts.values.OrderId;
import com.microcom.messaging.Inbox;
import com.microcom.testkit.Events;
import com.microcom.testkit.MovableClock;
import com.microcom.testkit.RealInfra;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
@WithTestResource(OtherParties.class)
class IssuingPreInvoicesTest {
  private final Events events = new Events();

  @Inject IssuePreInvoice issuePreInvoice;
  @Inject WarmPreInvoicing warmPreInvoicing;
  @Inject Orders orders;
  @Inject Inbox inbox;
  @Inject MovableClock clock;
  @Inject AgroalDataSource database;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_reserved_order_becomes_a_document_for_the_buyer_and_a_notice_for_the_executive() throws Exception {
    var order = SampleOrders.cash();
    var validUntil = Instant.parse("2099-11-22T21:30:00Z");

    events.publish(new StockReserved(order, validUntil, Instant.now()));

    var issued = issued(order.orderId());
    assertThat(issued.total()).isEqualTo(order.total());
    assertThat(issued.validUntil()).isEqualTo(validUntil);
    assertThat(issued.contactId()).isEqualTo(order.buyer().contactId());
    var toBuyer = message(order, order.buyer().contactId().toString());
    assertThat(toBuyer.content()).isInstanceOfSatisfying(
        OutboundContent.Document.class,
        document -> {
          assertThat(document.documentId()).isEqualTo(issued.documentId());
          assertThat(document.fileName()).isEqualTo("Prefactura-" + issued.number() + ".pdf");
          assertThat(document.caption()).contains(issued.number(), order.number(), ArgentineFormat.money(order.total()), "22/11/2099 18:30");
        });
    assertThat(toBuyer.purpose()).isEqualTo(Purpose.NOTIFICATION);
    assertThat(toBuyer.outsideWindow().name()).isEqualTo("prefactura_emitida");
    assertThat(toBuyer.outsideWindow().documentId()).isEqualTo(issued.documentId());
    var toExecutive = message(order, EXECUTIVE.toString());
    assertThat(((OutboundContent.Text) toExecutive.content()).text())
        .contains(order.number(), "Ana Núñez", "4 × Cámara bala Hikvision", ArgentineFormat.money(order.total()), "contado", issued.number());
    assertThat(toExecutive.outsideWindow().name()).isEqualTo("aviso_ejecutivo");
    assertThat(toExecutive.outsideWindow().fields()).containsKey("resumen");

    given().get("/orders/" + order.orderId()).then().statusCode(200)
        .body("number", equalTo(order.number())).body("state", equalTo("pre-invoiced")).body("preInvoiceNumber", equalTo(issued.number()))
        .body("preInvoiceId", equalTo(issued.documentId().toString())).body("total.amount", equalTo(order.total().amount().toPlainString()));
    given().get("/orders?contactId=" + order.buyer().contactId()).then().statusCode(200).body("$", hasSize(1)).body("[0].orderId", equalTo(order.orderId().toString()));
    assertThat(text(document(issued.documentId()))).contains("TOTAL " + ArgentineFormat.money(OrderTotals.of(order.lines()).total()));
  }

  @Test
  void the_rehearsal_at_the_start_uses_up_no_number() {
    var before = SampleOrders.cash();
    events.publish(reserved(before));
    var first = issued(before.orderId()).number();

    warmPreInvoicing.run();

    var after = SampleOrders.cash();
    events.publish(reserved(after));
    assertThat(number(issued(after.orderId()).number())).isEqualTo(number(first) + 1);
  }

  private static long number(String preInvoice) {
    return Long.parseLong(preInvoice.substring(3));
  }

  @Test
  void the_document_has_its_digest_as_tag() {
    var order = SampleOrders.cash();
    events.publish(reserved(order));
    var issued = issued(order.orderId());

    var answer = given().get("/documents/" + issued.documentId()).then().statusCode(200).contentType("application/pdf").extract();

    assertThat(answer.header("ETag")).isEqualTo("\"" + issued.sha256() + "\"");
    assertThat(sha256(answer.asByteArray())).isEqualTo(issued.sha256());
    assertThat(answer.header("Content-Disposition")).contains("Prefactura-" + issued.number() + ".pdf");
    given().header("If-None-Match", answer.header("ETag")).get("/documents/" + issued.documentId()).then().statusCode(304);
  }

  @Test
  void the_same_reservation_five_times_is_one_order() {
    var order = SampleOrders.cash();
    var event = UUID.randomUUID();
    var reserved = reserved(order);

    IntStream.range(0, 3).forEach(i -> events.publish(event, reserved));
    events.publish(reserved);
    // The key is the order: when the last one has been handled, all have.
    var last = events.publish(reserved);
    await().atMost(Duration.ofSeconds(10)).until(() -> inbox.seen(last));
    message(order, EXECUTIVE.toString());
    events.await(Topic.ERP_POSTED, e -> e.key().equals(order.orderId().toString()));

    assertThat(events.all(Topic.PREINVOICE_ISSUED, PreInvoiceIssued.class, e -> e.orderId().equals(order.orderId()))).hasSize(1);
    assertThat(messages(order)).hasSize(2).extracting(MessageOutbound::key).containsExactlyInAnyOrder(order.buyer().contactId().toString(), EXECUTIVE.toString());
    assertThat(erpPosts(order.orderId())).hasSize(1);
  }

  @Test
  void a_hundred_orders_at_once_are_numbered_without_a_gap_and_none_gets_the_document_of_another() throws Exception {
    var hundred = IntStream.range(0, 100).mapToObj(i -> SampleOrders.cash()).toList();

    hundred.parallelStream().forEach(order -> events.publish(reserved(order)));

    await().atMost(Duration.ofSeconds(60)).until(() -> issued(hundred).size() == 100);
    var numbers = numbersTaken();
    assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    var byOrder = hundred.stream().collect(Collectors.toMap(OrderSnapshot::orderId, OrderSnapshot::number));
    for (var issued : issued(hundred)) {
      var pdf = document(issued.documentId());
      assertThat(sha256(pdf)).isEqualTo(issued.sha256());
      assertThat(text(pdf)).contains("N.º " + issued.number(), "Pedido: " + byOrder.get(issued.orderId()));
    }
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(hundred).allSatisfy(order -> assertThat(erpPosts(order.orderId())).hasSize(1)));
  }

  @Test
  void what_a_crash_left_numbered_is_printed_under_its_number() {
    var order = SampleOrders.cash();
    var numbered = orders.takeIn(order, Instant.parse("2099-01-01T00:00:00Z"), clock.instant());

    issuePreInvoice.finishOld();
    assertThat(orders.find(order.orderId()).orElseThrow().documentId()).as("somebody may still be printing it").isNull();
    clock.advance(Duration.ofMinutes(1));
    issuePreInvoice.finishOld();

    assertThat(issued(order.orderId()).number()).isEqualTo(numbered.number().toString());
    events.publish(reserved(order));
    events.await(Topic.ERP_POSTED, e -> e.key().equals(order.orderId().toString()));
    assertThat(events.all(Topic.PREINVOICE_ISSUED, PreInvoiceIssued.class, e -> e.orderId().equals(order.orderId()))).hasSize(1);
  }

  @Test
  void without_the_gateway_the_document_goes_out_and_the_notice_waits() {
    // What was known of the executive is forgotten, also what a test learnt whose clock was days ahead.
    clock.advance(Duration.ofDays(60));
    var asked = timesAsked();
    var away = OtherParties.server().stubFor(put(urlEqualTo("/contacts")).atPriority(1).willReturn(serverError()));
    var order = SampleOrders.cash();

    events.publish(reserved(order));

    message(order, order.buyer().contactId().toString());
    await().atMost(Duration.ofSeconds(10)).until(() -> timesAsked() > asked);
    assertThat(messages(order)).hasSize(1);
    OtherParties.server().removeStub(away);
    clock.advance(Duration.ofMinutes(6));
    message(order, EXECUTIVE.toString());
    assertThat(messages(order)).hasSize(2);
  }

  @Test
  void what_does_not_exist_is_a_problem() {
    var nobody = UUID.randomUUID();
    given().get("/orders/" + nobody).then().statusCode(404).contentType("application/problem+json").body("code", equalTo("orders.unknown")).body("detail", notNullValue());
    given().get("/orders/abc").then().statusCode(404).body("code", equalTo("orders.unknown"));
    given().get("/documents/" + nobody).then().statusCode(404).contentType("application/problem+json").body("code", equalTo("documents.unknown"));
    given().get("/documents/abc").then().statusCode(404);
    given().get("/orders?contactId=" + nobody).then().statusCode(200).body("$", hasSize(0));
    given().get("/orders").then().statusCode(400).body("code", equalTo("orders.contact-missing"));
    given().post("/orders/" + nobody + "/erp-retry").then().statusCode(404).body("code", equalTo("orders.unknown"));
  }

  /** Every number that was ever taken, those of orders that ended before their document among them. */
  private List<Long> numbersTaken() throws SQLException {
    try (var connection = database.getConnection();
        var rows = connection.createStatement().executeQuery("select pre_invoice_number from billing_order where pre_invoice_number is not null order by 1")) {
      var numbers = new ArrayList<Long>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    }
  }

  private static int timesAsked() {
    return OtherParties.server().findAll(putRequestedFor(urlEqualTo("/contacts"))).size();
  }

  private static StockReserved reserved(OrderSnapshot order) {
    return new StockReserved(order, Instant.parse("2099-11-22T21:30:00Z"), Instant.now());
  }

  private PreInvoiceIssued issued(OrderId order) {
    return events.await(Topic.PREINVOICE_ISSUED, PreInvoiceIssued.class, e -> e.orderId().equals(order));
  }

  private List<PreInvoiceIssued> issued(List<OrderSnapshot> wanted) {
    var ids = wanted.stream().map(OrderSnapshot::orderId).toList();
    return events.all(Topic.PREINVOICE_ISSUED, PreInvoiceIssued.class, e -> ids.contains(e.orderId()));
  }

  private MessageOutbound message(OrderSnapshot order, String contact) {
    return events.await(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isAbout(m, order) && m.key().equals(contact));
  }

  private List<MessageOutbound> messages(OrderSnapshot order) {
    return events.all(Topic.MESSAGE_OUTBOUND, MessageOutbound.class, m -> isAbout(m, order));
  }

  private static boolean isAbout(MessageOutbound message, OrderSnapshot order) {
    return ("order:" + order.orderId()).equals(message.correlationId());
  }

  private static byte[] document(DocumentId id) {
    return given().get("/documents/" + id).then().statusCode(200).extract().asByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
