package com.microcom.simulator;

import static com.microcom.simulator.Simulator.ANA;
import static com.microcom.simulator.Simulator.advance;
import static com.microcom.simulator.Simulator.anaWrites;
import static com.microcom.simulator.Simulator.control;
import static com.microcom.simulator.Simulator.line;
import static com.microcom.simulator.Simulator.send;
import static com.microcom.simulator.Simulator.subscribe;
import static com.microcom.simulator.Simulator.zenvia;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Zenvia accepts, WhatsApp refuses: the sender learns it from a status. */
@QuarkusTest
class FailingAfterTwoHundredTest {
  private static final String TEXT = "{\"type\":\"text\",\"text\":\"buenas\"}";
  private final WebhookReceiver bot = new WebhookReceiver();

  @BeforeEach
  void start() {
    Simulator.startAnew();
    subscribe(bot, "MESSAGE_STATUS");
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @Test
  void a_free_text_to_somebody_who_never_wrote() {
    assertFails(TEXT, "NOT_DELIVERED", "131047", "SENT");
  }

  @Test
  void a_free_text_is_delivered_up_to_the_last_second_of_the_24_hours_and_not_after() {
    anaWrites("hola");
    advance("PT23H59M58S");
    assertArrives(TEXT);

    advance("PT2S");
    assertFails(TEXT, "NOT_DELIVERED", "131047", "SENT");
  }

  @Test
  void an_approved_template_is_delivered_outside_the_window_and_does_not_open_it() {
    var template = template("MARKETING");

    assertArrives(use(template));

    assertFails(TEXT, "NOT_DELIVERED", "131047", "SENT");
  }

  @Test
  void an_unknown_template() {
    assertFails(use("nope"), "REJECTED", "500");
    assertThat(bot.received().getLast().body().at("/messageStatus/causes/0/reason").asText()).contains("Template id nope cannot be found");
  }

  @Test
  void a_template_that_whatsapp_has_paused() {
    var template = template("MARKETING");
    judge(template, "PAUSED");
    assertFails(use(template), "REJECTED", "132015");

    judge(template, "DISABLED");
    assertFails(use(template), "REJECTED", "132016");

    judge(template, "APPROVED");
    assertArrives(use(template));
  }

  @Test
  void a_template_without_one_of_its_variables() {
    assertFails("{\"type\":\"template\",\"templateId\":\"" + template("UTILITY") + "\"}", "NOT_DELIVERED", "132000", "SENT");
  }

  @Test
  void marketing_to_somebody_who_pressed_opt_out() {
    var marketing = template("MARKETING");
    var sent = assertArrives(use(marketing));
    control("""
        {"from":"%s","content":{"type":"text","text":"No me escriban"},"idRef":"%s"}""".formatted(ANA, sent)).post("/__sim/inbound");

    assertFails(use(marketing), "NOT_DELIVERED", "131050", "SENT");
    assertArrives(use(template("UTILITY")));
  }

  @Test
  void more_than_three_buttons_which_the_schema_allows() {
    anaWrites("hola");

    assertArrives(buttons(3));
    assertFails(buttons(4), "NOT_DELIVERED", "131009", "SENT");
  }

  @Test
  void two_buttons_with_the_same_id() {
    anaWrites("hola");

    assertFails("""
        {"type":"button","body":"b","buttons":[{"id":"1","title":"a"},{"id":"1","title":"b"}]}""", "NOT_DELIVERED", "131009", "SENT");
  }

  @Test
  void more_than_ten_rows_over_all_sections_which_the_schema_allows() {
    anaWrites("hola");

    assertArrives(list(5, 5));
    assertFails(list(6, 5), "NOT_DELIVERED", "131009", "SENT");
  }

  @Test
  void a_text_that_is_too_long() {
    anaWrites("hola");

    assertArrives("{\"type\":\"text\",\"text\":\"" + "a".repeat(4096) + "\"}");
    assertFails("{\"type\":\"text\",\"text\":\"" + "a".repeat(4097) + "\"}", "NOT_DELIVERED", "131009", "SENT");
  }

  @Test
  void a_file_that_has_expired() {
    anaWrites("hola");
    var url = zenvia().contentType("application/octet-stream").body(new byte[] {1, 2, 3}).post("/v2/files").then().statusCode(201).extract().<String>path("url");
    assertArrives("{\"type\":\"file\",\"fileUrl\":\"" + url + "\"}");

    advance("P11D");
    anaWrites("sigo acá");

    assertFails("{\"type\":\"file\",\"fileUrl\":\"" + url + "\"}", "NOT_DELIVERED", "131053", "SENT");
  }

  @Test
  void a_recipient_who_is_nobody() {
    var id = send("RECIPIENT ID", TEXT).then().statusCode(200).extract().<String>path("id");
    advance("PT10S");

    assertThat(line("RECIPIENT ID", id)).containsEntry("status", "NOT_DELIVERED");
    assertThat(bot.received().getLast().body().at("/messageStatus/causes/0/channelErrorCode").asText()).isEqualTo("131026");
  }

  private String assertArrives(String content) {
    var id = send(ANA, content).then().statusCode(200).extract().<String>path("id");
    advance("PT1.9S");
    assertThat(line(ANA, id)).as(content).containsEntry("status", "READ").containsEntry("causes", List.of());
    bot.received().clear();
    return id;
  }

  private void assertFails(String content, String status, String code, String... before) {
    bot.received().clear();
    var id = send(ANA, content).then().statusCode(200).extract().<String>path("id");
    advance("PT10S");
    assertThat(bot.received()).extracting(WebhookReceiver.Received::code)
        .containsExactlyElementsOf(Stream.concat(Stream.of(before), Stream.of(status)).toList());
    assertThat(bot.received().getLast().body().at("/messageStatus/causes/0/channelErrorCode").asText()).isEqualTo(code);
    assertThat(line(ANA, id)).containsEntry("status", status);
  }

  private static String template(String category) {
    return zenvia("""
        {"name":"volver","locale":"es_AR","channel":"WHATSAPP","senderId":"s","category":"%s","components":{
          "body":{"type":"TEXT_TEMPLATE","text":"Hola {{nombre}}"},
          "buttons":{"type":"MIXED","items":[{"type":"QUICK_REPLY","text":"Contame","payload":"si"},{"type":"OPT_OUT","text":"No me escriban"}]}}}"""
        .formatted(category)).post("/v2/templates").then().statusCode(200).extract().path("id");
  }

  private static void judge(String template, String status) {
    control("{\"status\":\"" + status + "\"}").post("/__sim/templates/" + template).then().statusCode(200);
  }

  private static String use(String template) {
    return "{\"type\":\"template\",\"templateId\":\"" + template + "\",\"fields\":{\"nombre\":\"Ana\"}}";
  }

  private static String buttons(int count) {
    return "{\"type\":\"button\",\"body\":\"b\",\"buttons\":" + choices(0, count) + "}";
  }

  private static String list(int first, int second) {
    return "{\"type\":\"list\",\"body\":\"b\",\"button\":\"Ver\",\"sections\":[{\"title\":\"A\",\"rows\":" + choices(0, first)
        + "},{\"title\":\"B\",\"rows\":" + choices(100, second) + "}]}";
  }

  private static String choices(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> "{\"id\":\"" + i + "\",\"title\":\"opción " + i + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
