package com.microcom.simulator;

import static com.microcom.simulator.Simulator.ANA;
import static com.microcom.simulator.Simulator.zenvia;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RefusingBadRequestsTest {
  @BeforeEach
  void start() {
    Simulator.startAnew();
  }

  @ParameterizedTest
  @CsvSource({"GET,/v2/subscriptions", "GET,/v2/templates", "GET,/v2/files", "POST,/v2/channels/whatsapp/messages", "GET,/v2/nothing"})
  void without_the_token_nothing_is_done(String method, String path) {
    given().request(method, path).then().statusCode(401).body("code", equalTo("AUTHENTICATION_ERROR"));
    given().header("X-API-TOKEN", "guess").request(method, path).then().statusCode(401)
        .body("message", equalTo("No authorization token was found"));
  }

  @Test
  void an_unknown_address_is_not_found_in_zenvias_words() {
    zenvia().get("/v2/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    given().get("/nothing").then().statusCode(404).body("code", equalTo("simulator.not-found"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "to          | {'from':'1','contents':[{'type':'text','text':'a'}]}",
      "from        | {'from':'','to':'1','contents':[{'type':'text','text':'a'}]}",
      "from        | {'from':'12345678901234567890123456789012345678901234567890123456789012345','to':'1','contents':[{'type':'text','text':'a'}]}",
      "contents    | {'from':'1','to':'2','contents':[]}",
      "contents[0].type | {'from':'1','to':'2','contents':[{'type':'invalid'}]}",
      "contents[0].text | {'from':'1','to':'2','contents':[{'type':'text','text':''}]}",
      "contents[0].fileUrl | {'from':'1','to':'2','contents':[{'type':'file'}]}",
      "contents[0].templateId | {'from':'1','to':'2','contents':[{'type':'template'}]}",
      "contents[0].fields.a | {'from':'1','to':'2','contents':[{'type':'template','templateId':'t','fields':{'a':{}}}]}",
      "contents[0].latitude | {'from':'1','to':'2','contents':[{'type':'location','longitude':1,'latitude':'x'}]}",
      "contents[0].buttons | {'from':'1','to':'2','contents':[{'type':'button','body':'b','buttons':[]}]}",
      "contents[0].buttons[0].title | {'from':'1','to':'2','contents':[{'type':'button','body':'b','buttons':[{'id':'1','title':'123456789012345678901'}]}]}",
      "contents[0].header.text | {'from':'1','to':'2','contents':[{'type':'button','body':'b','header':{'type':'text'},'buttons':[{'id':'1','title':'a'}]}]}",
      "contents[0].button | {'from':'1','to':'2','contents':[{'type':'list','body':'b','sections':[{'title':'t','rows':[{'id':'1','title':'a'}]}]}]}",
      "contents[0].sections[0].rows[0].title | {'from':'1','to':'2','contents':[{'type':'list','body':'b','button':'c','sections':[{'title':'t','rows':[{'id':'1','title':'1234567890123456789012345'}]}]}]}",
      "conversation.solution | {'from':'1','to':'2','contents':[{'type':'text','text':'a'}],'conversation':{'solution':'magic'}}"})
  void a_message_that_breaks_the_schema_is_refused_with_the_path_of_what_is_wrong(String path, String body) {
    zenvia(body.replace('\'', '"')).post("/v2/channels/whatsapp/messages").then().statusCode(400)
        .body("code", equalTo("VALIDATION_ERROR")).body("details.path", hasItem(path));

    assertThat(Simulator.journal(null)).isEmpty();
  }

  @Test
  void a_title_of_twenty_letters_with_an_emoji_is_counted_in_characters() {
    Simulator.anaWrites("hola");

    Simulator.send(ANA, "{\"type\":\"button\",\"body\":\"b\",\"buttons\":[{\"id\":\"1\",\"title\":\"1234567890123456789\uD83D\uDE00\"}]}")
        .then().statusCode(200);
  }

  @Test
  void a_body_that_is_not_json_is_refused() {
    zenvia("{").post("/v2/channels/whatsapp/messages").then().statusCode(400).body("details[0].code", equalTo("INVALID_JSON"));
    zenvia("[]").post("/v2/subscriptions").then().statusCode(400).body("code", equalTo("VALIDATION_ERROR"));
  }

  @Test
  void a_method_that_an_address_does_not_have_is_the_callers_mistake() {
    given().get("/__sim/templates/some-id").then().statusCode(405);
  }

  @Test
  void the_control_api_says_what_is_wrong() {
    control("/__sim/agent", "{\"contact\":\"ana\",\"action\":\"claim\"}", "contact");
    control("/__sim/agent", "{\"contact\":\"5491155550001\",\"action\":\"dance\"}", "action");
    control("/__sim/agent", "{\"contact\":\"5491155550001\",\"action\":\"write\"}", "text");
    control("/__sim/agent", "{\"contact\":\"5491155550001\",\"action\":\"close\"}", "no open conversation");
    control("/__sim/clock/advance", "{\"duration\":\"25 hours\"}", "25 hours");
    control("/__sim/clock/advance", "{\"duration\":\"-PT1H\"}", "positive");
    control("/__sim/faults", "{\"path\":\"/erp\"}", "status, delay");
    control("/__sim/faults", "{\"pth\":\"/erp\",\"status\":500}", "pth");
    control("/__sim/faults", "7", "object");
    control("/__sim/contacts", "{\"id\":\"+54\"}", "digits");
    control("/erp/orders", "{\"number\":\"1\"}", "orderId");
    control("/payments/preferences", "{}", "items");
  }

  private static void control(String path, String body, String expected) {
    var answer = given().contentType(ContentType.JSON).body(body).post(path);
    assertThat(answer.statusCode()).as(path + " " + body).isEqualTo(400);
    assertThat(answer.jsonPath().getString("detail")).contains(expected);
  }
}
