package com.microcom.simulator;

import static com.microcom.simulator.Simulator.ANA;
import static com.microcom.simulator.Simulator.advance;
import static com.microcom.simulator.Simulator.anaWrites;
import static com.microcom.simulator.Simulator.control;
import static com.microcom.simulator.Simulator.send;
import static com.microcom.simulator.Simulator.sendText;
import static com.microcom.simulator.Simulator.subscribe;
import static com.microcom.simulator.Simulator.zenvia;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Wire;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Zenvia's own contract cases and published schema, where they are at hand: {@code -Dshared.dir} or {@code SHARED_DIR} names the
 * directory that has {@code zenvia/spec}.
 */
@QuarkusTest
class SpeakingZenviasLanguageTest {
  private static final Path SPEC = Path.of(System.getProperty("shared.dir",
      System.getenv().getOrDefault("SHARED_DIR", "../../../shared")), "zenvia/spec");
  private static final Path CASES = SPEC.resolve("zenvia-openapi-v2/test/contract/cases");
  private static final Path SCHEMAS = SPEC.resolve("derived-zenvia-v2.ajv.schemas.json");
  /** Not in the published specification, so a message like that is refused. */
  private static final Set<String> UNPUBLISHED = Set.of("order_details", "order_status");

  @BeforeEach
  void start() {
    Assumptions.assumeTrue(Files.exists(SCHEMAS), () -> "Zenvia's specification is not at " + SPEC.toAbsolutePath().normalize());
    Simulator.startAnew();
  }

  @TestFactory
  Stream<DynamicTest> answers_zenvias_contract_cases() throws IOException {
    Assumptions.assumeTrue(Files.exists(CASES), () -> "Zenvia's contract cases are not at " + CASES);
    var folders = Stream.of("channels/whatsapp", "subscriptions", "templates", "templates/whatsapp", "templates/comments");
    var cases = folders.flatMap(SpeakingZenviasLanguageTest::jsonFiles).toList();
    assertThat(cases).hasSizeGreaterThan(40);
    return cases.stream().map(file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> replay(read(file))));
  }

  private static void replay(JsonNode contractCase) throws IOException {
    Simulator.startAnew();
    var request = contractCase.path("request");
    var answer = zenvia(request.path("body").isMissingNode() ? "" : request.path("body").toString())
        .request(request.path("method").asText(), "/v2" + existing(request.path("path").asText()));
    if (contractCase.has("expectedFail") || UNPUBLISHED.contains(request.at("/body/contents/0/type").asText())) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(problems("error.base", json(answer))).isEmpty();
      return;
    }
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(contractCase.at("/response/status").asInt());
    if (request.has("body")) {
      assertRepeats(request.path("body"), json(answer));
    }
  }

  /** The cases speak of things that exist; here they are made first. */
  private static String existing(String path) {
    if (path.startsWith("/subscriptions/")) {
      return "/subscriptions/" + zenvia("""
          {"eventType":"MESSAGE","webhook":{"url":"https://myhost.com/webhook/path"},"criteria":{"channel":"whatsapp"}}""")
          .post("/v2/subscriptions").<String>path("id");
    }
    if (!path.startsWith("/templates/")) {
      return path;
    }
    var template = zenvia("""
        {"name":"template name","locale":"pt_BR","channel":"WHATSAPP","senderId":"SENDER_ID","category":"UTILITY",
         "components":{"body":{"type":"TEXT_FIXED","text":"some text"}}}""").post("/v2/templates").<String>path("id");
    var comment = zenvia("{\"author\":\"Jhon\",\"role\":\"REVIEWER\",\"text\":\"ok\"}")
        .post("/v2/templates/" + template + "/comments").<String>path("id");
    return path.replaceFirst("/templates/[^/]+", "/templates/" + template).replace("COMMENT_ID", comment);
  }

  /** Whatever was sent comes back, next to what Zenvia adds. */
  private static void assertRepeats(JsonNode sent, JsonNode answered) {
    sent.properties().forEach(field -> assertThat(answered.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
    assertThat(answered.path("id").asText()).isNotBlank();
  }

  @Test
  void every_event_that_is_sent_fits_the_published_schema() throws IOException {
    try (var bot = new WebhookReceiver()) {
      subscribe(bot, "MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"ALL\"}");
      subscribe(bot, "MESSAGE_STATUS");
      subscribe(bot, "CONVERSATION_STATUS", "{}");
      subscribe(bot, "CONVERSATION_MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"OUT\"}");
      subscribe(bot, "CONVERSATION_MESSAGE", "{\"channel\":\"whatsapp\",\"direction\":\"IN\"}");

      aLivelyAfternoon();

      assertThat(bot.received().stream().map(WebhookReceiver.Received::type).distinct())
          .containsExactlyInAnyOrder("MESSAGE", "MESSAGE_STATUS", "CONVERSATION_STATUS", "CONVERSATION_MESSAGE");
      assertThat(bot.received()).hasSizeGreaterThan(20).allSatisfy(event -> assertThat(problems("events.all", event.body())).isEmpty());
    }
  }

  private static void aLivelyAfternoon() {
    anaWrites("hola");
    for (var content : List.of("{\"type\":\"location\",\"latitude\":-34.6,\"longitude\":-58.4}",
        "{\"type\":\"file\",\"fileUrl\":\"https://x/a.ogg\",\"fileMimeType\":\"audio/ogg\"}",
        "{\"type\":\"contacts\",\"contacts\":[{\"name\":{\"formattedName\":\"Bruno\",\"firstName\":\"Bruno\"}}]}",
        "{\"type\":\"text\",\"text\":\"Sí\",\"payload\":\"yes\"}")) {
      control("{\"from\":\"" + ANA + "\",\"content\":" + content + "}").post("/__sim/inbound").then().statusCode(202);
    }
    sendText(ANA, "buenas");
    send(ANA, "{\"type\":\"template\",\"templateId\":\"nope\"}").then().statusCode(200);
    sendText("5491155550009", "fuera de la ventana");
    for (var act : List.of("claim", "write", "transfer", "close")) {
      control("{\"contact\":\"" + ANA + "\",\"agent\":\"laura\",\"text\":\"hola\",\"action\":\"" + act + "\"}").post("/__sim/agent");
    }
    advance("PT10S");
  }

  @Test
  void the_schema_tells_a_wrong_event_from_a_right_one() throws IOException {
    assertThat(problems("events.all", Wire.json().readTree("{\"type\":\"MESSAGE\",\"message\":{\"from\":\"1\"}}"))).isNotEmpty();
  }

  private static List<String> problems(String schema, JsonNode value) throws IOException {
    return schema(schema).validate(value).stream().map(Object::toString).toList();
  }

  private static JsonSchema schema(String name) throws IOException {
    var document = Files.readString(SCHEMAS);
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012,
        builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of("https://zenvia.local/v2", document))));
    return factory.getSchema(SchemaLocation.of("https://zenvia.local/v2#/components/schemas/" + name));
  }

  private static JsonNode json(Response answer) throws IOException {
    return Wire.json().readTree(answer.asByteArray());
  }

  private static JsonNode read(Path file) throws IOException {
    return Wire.json().readTree(file.toFile());
  }

  private static Stream<Path> jsonFiles(String folder) {
    try (var files = Files.list(CASES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
