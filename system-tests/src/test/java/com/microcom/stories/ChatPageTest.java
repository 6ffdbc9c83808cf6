package com.microcom.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.contracts.Wire;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chat page in a real browser, on the packaged simulator alone; the test is the bot. */
class ChatPageTest {
  private static final String ANA = "5491155550001";
  private static final String BRUNO = "5491155550002";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Process simulator;
  private static String url;
  private static Browser browser;

  private Page page;

  @BeforeAll
  static void start() throws Exception {
    browser = new Browser();
    var port = freePort();
    url = "http://127.0.0.1:" + port;
    var jar = Path.of("../deploy/simulator/target/quarkus-app/quarkus-run.jar");
    assertThat(jar).as("the packaged simulator").exists();
    var log = Path.of("target/simulator-of-chat-page.log");
    Files.createDirectories(log.getParent());
    var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx160m", "-jar", jar.toString());
    command.environment().put("HTTP_PORT", String.valueOf(port));
    simulator = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    awaitReady();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (simulator != null) {
      simulator.destroy();
      simulator.waitFor(10, TimeUnit.SECONDS);
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openPage() throws Exception {
    post("/__sim/reset", "{\"everything\":true}");
    page = browser.open(url, 1280, 820);
  }

  @AfterEach
  void closePage() {
    page.close();
  }

  @Test
  void an_empty_chat_says_what_to_try_and_one_click_sends_it() throws Exception {
    phone("Ana").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("¿Qué cámaras Hikvision tienen para exterior?")).click();

    assertThat(mine()).hasText(Pattern.compile("¿Qué cámaras Hikvision tienen para exterior\\?.*"));
    assertThat(journal(ANA).at("/0/contents/0/text").asText()).isEqualTo("¿Qué cámaras Hikvision tienen para exterior?");
  }

  @Test
  void enter_sends_and_shift_enter_starts_a_line() throws Exception {
    phone("Ana").click();
    page.getByLabel("Mensaje", new Page.GetByLabelOptions().setExact(true)).fill("hola");
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("¿están?");
    page.keyboard().press("Enter");

    assertThat(mine()).containsText("¿están?");
    assertThat(journal(ANA).at("/0/contents/0/text").asText()).isEqualTo("hola\n¿están?");
    assertThat(page.locator("#text")).hasValue("");
  }

  @Test
  void the_answer_appears_by_itself_and_its_ticks_follow_its_status() throws Exception {
    write(ANA, "hola");
    phone("Ana").click();

    answer(ANA, "{\"type\":\"text\",\"text\":\"*Buenas*, ¿qué buscás?\"}");

    assertThat(theirs()).containsText("Buenas, ¿qué buscás?");
    assertThat(theirs().locator("b")).hasText("Buenas");
    assertThat(theirs()).hasAttribute("data-status", "READ");
    assertThat(theirs().locator(".ticks")).hasAttribute("aria-label", "Estado que ve la empresa: Leído");
    assertThat(mine()).hasAttribute("data-status", "READ");
  }

  @Test
  void a_button_sends_its_id_and_names_its_message() throws Exception {
    write(ANA, "resumen");
    phone("Ana").click();
    var asked = answer(ANA, """
        {"type":"button","body":"Total $ 100","buttons":[{"id":"confirm:3","title":"Confirmar"},{"id":"change","title":"Cambiar"}]}""");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirmar")).click();

    assertThat(mine().last()).containsText("Confirmar");
    var pressed = journal(ANA).path(2);
    assertThat(pressed.at("/contents/0/payload").asText()).isEqualTo("confirm:3");
    assertThat(pressed.path("idRef").asText()).isEqualTo(asked);
    assertThat(mine().last().locator(".quote")).hasText("Total $ 100");
  }

  @Test
  void a_list_opens_and_its_row_is_chosen_with_the_keyboard() throws Exception {
    write(ANA, "cuotas");
    phone("Ana").click();
    answer(ANA, """
        {"type":"list","body":"¿En cuántas?","button":"Ver planes","sections":[
          {"title":"Planes","rows":[{"id":"plan:3","title":"3 cuotas"},{"id":"plan:6","title":"6 cuotas","description":"$ 20.000,00"}]}]}""");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("☰ Ver planes")).click();
    page.getByLabel("3 cuotas").focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    assertThat(mine().last()).containsText("6 cuotas");
    assertThat(journal(ANA).path(2).at("/contents/0/payload").asText()).isEqualTo("plan:6");
  }

  @Test
  void a_template_shows_its_text_and_its_buttons_can_be_pressed() throws Exception {
    var template = post("/v2/templates", """
        {"name":"volver","locale":"es_AR","channel":"WHATSAPP","senderId":"s","category":"MARKETING","components":{
          "body":{"type":"TEXT_TEMPLATE","text":"Hola {{nombre}}, ¿seguís en el rubro?"},
          "buttons":{"type":"QUICK_REPLIES","items":[{"type":"QUICK_REPLY","text":"Sí, contame","payload":"survey:a:b:si"}]}}}""");
    phone("Ana").click();
    answer(ANA, "{\"type\":\"template\",\"templateId\":\"" + template.path("id").asText() + "\",\"fields\":{\"nombre\":\"Ana\"}}");

    assertThat(theirs()).containsText("Hola Ana, ¿seguís en el rubro?");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sí, contame")).click();

    assertThat(mine()).containsText("Sí, contame");
    assertThat(journal(ANA).path(1).at("/contents/0/payload").asText()).isEqualTo("survey:a:b:si");
  }

  @Test
  void a_document_is_a_card_that_opens_the_file() throws Exception {
    var pdf = "%PDF-1.4 prefactura".getBytes();
    var upload = HttpRequest.newBuilder(URI.create(url + "/v2/files")).header("X-API-TOKEN", "local-token")
        .header("Content-Type", "application/pdf").POST(BodyPublishers.ofByteArray(pdf)).build();
    var file = Wire.json().readTree(HTTP.send(upload, BodyHandlers.ofByteArray()).body()).path("url").asText();
    write(ANA, "confirmo");
    phone("Ana").click();
    answer(ANA, "{\"type\":\"file\",\"fileUrl\":\"" + file + "\",\"fileMimeType\":\"application/pdf\",\"fileName\":\"Prefactura 12.pdf\"}");

    var card = theirs().getByRole(AriaRole.LINK);
    assertThat(card).containsText("Prefactura 12.pdf");
    assertThat(page.request().get((String) card.evaluate("link => link.href")).body()).isEqualTo(pdf);
  }

  @Test
  void what_never_arrives_says_why() throws Exception {
    phone("Ana").click();
    answer(ANA, "{\"type\":\"text\",\"text\":\"¿seguís ahí?\"}");

    assertThat(theirs()).hasAttribute("data-status", "NOT_DELIVERED");
    assertThat(theirs().locator(".failure")).containsText("131047");
  }

  @Test
  void a_phone_is_added_and_another_one_shows_that_it_has_news() throws Exception {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agregar un teléfono")).click();
    page.getByLabel("Nombre").fill("Carla");
    page.getByLabel("Número, con código de país y sin +").fill("número");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agregar").setExact(true)).click();
    assertThat(page.locator("#phone-error")).containsText("solo los dígitos");
    page.getByLabel("Número, con código de país y sin +").fill("+54 9 11 5555-0003");
    page.keyboard().press("Enter");
    assertThat(page.locator("#name")).hasText("Carla");

    write(BRUNO, "hola");
    answer(BRUNO, "{\"type\":\"text\",\"text\":\"buenas\"}");

    assertThat(phone("Bruno").locator(".badge")).hasText("1");
    phone("Bruno").click();
    assertThat(theirs()).containsText("buenas");
    assertThat(phone("Bruno").locator(".badge")).hasCount(0);
  }

  @Test
  void an_executive_takes_over_writes_and_closes() throws Exception {
    write(ANA, "quiero hablar con alguien");
    phone("Ana").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ejecutivo").setExact(true)).click();
    assertThat(page.locator("#owner")).containsText("contesta el bot");

    page.getByLabel("Mensaje al cliente").fill("Hola Ana, soy Laura");
    page.keyboard().press("Enter");

    assertThat(theirs()).containsText("Hola Ana, soy Laura");
    assertThat(theirs()).hasAttribute("data-author", "executive");
    assertThat(page.locator("#owner")).hasText("La tiene Laura.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cerrar")).click();
    assertThat(page.locator("#owner")).containsText("contesta el bot");
  }

  @Test
  void what_people_write_stays_text() throws Exception {
    write(ANA, "hola");
    phone("Ana").click();
    answer(ANA, "{\"type\":\"text\",\"text\":\"<img src=x onerror=alert(1)> & <b>no</b>\"}");

    assertThat(theirs()).containsText("<img src=x onerror=alert(1)> & <b>no</b>");
    assertThat(theirs().locator("img, b")).hasCount(0);
  }

  @Test
  void a_narrow_screen_shows_one_thing_at_a_time() throws Exception {
    page.setViewportSize(390, 780);
    write(ANA, "hola");
    phone("Ana").click();

    assertThat(page.locator("#sidebar")).isHidden();
    assertThat(mine()).containsText("hola");
    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Volver a los teléfonos")).click();
    assertThat(page.locator("#sidebar")).isVisible();
  }

  private Locator phone(String name) {
    return page.locator(".phone").filter(new Locator.FilterOptions().setHasText(name));
  }

  private Locator mine() {
    return page.locator(".message.mine");
  }

  private Locator theirs() {
    return page.locator(".message.theirs");
  }

  private static void write(String contact, String text) throws Exception {
    post("/__sim/inbound", "{\"from\":\"" + contact + "\",\"name\":\"" + (contact.equals(ANA) ? "Ana" : "Bruno")
        + "\",\"content\":{\"type\":\"text\",\"text\":\"" + text + "\"}}");
  }

  /** @return the message's id */
  private static String answer(String contact, String content) throws Exception {
    var body = "{\"from\":\"5491140000000\",\"to\":\"" + contact + "\",\"contents\":[" + content + "]}";
    return post("/v2/channels/whatsapp/messages", body).path("id").asText();
  }

  private static JsonNode post(String path, String body) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url + path)).header("X-API-TOKEN", "local-token")
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
    return Wire.json().readTree(answer.body());
  }

  private static JsonNode journal(String contact) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url + "/__sim/journal?contact=" + contact)).build();
    return Wire.json().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }

  private static void awaitReady() throws Exception {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!ready()) {
      assertThat(System.nanoTime()).as("the simulator is ready within a minute").isLessThan(deadline);
      assertThat(simulator.isAlive()).as("the simulator runs; see target/simulator-of-chat-page.log").isTrue();
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean ready() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready")).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
