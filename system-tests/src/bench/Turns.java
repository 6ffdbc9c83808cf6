import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * How long a turn takes: from the message that a buyer sends (the simulator's webhook included) to the answer that reaches the
 * simulator, both by the simulator's clock. Every message comes from a phone of its own, at a fixed rate whatever the answers do
 * (open loop). The quiet period, which every turn waits on purpose, is read from conversation-service and taken off; the line
 * before the last gives the figures with it.
 */
public final class Turns {
  private static final List<String> TEXTS =
      List.of("hola", "tenés cámaras hikvision para exterior?", "precio de un disco de 2 teras", "switch poe de 8 bocas", "bobina utp cat6", "dame 2 discos de 1 tera");
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(15);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public static void main(String[] args) throws Exception {
    var rate = 5;
    var seconds = 60;
    var offset = 0;
    if (args.length == 0 || !args[0].equals("turns")) {
      fail();
    }
    for (var i = 1; i + 1 < args.length; i += 2) {
      var value = Integer.parseInt(args[i + 1]);
      switch (args[i]) {
        case "--rate" -> rate = value;
        case "--seconds" -> seconds = value;
        case "--port-offset" -> offset = value;
        default -> fail();
      }
    }
    var simulator = "http://127.0.0.1:" + (9400 + offset);
    var quietMillis = get("http://127.0.0.1:" + (9411 + offset) + "/settings").path("quietPeriodMillis").asLong();
    System.out.println("quiet period: " + quietMillis + " ms; warming up 10 s, then " + rate + "/s for " + seconds + " s");
    send(simulator, rate, 10);
    var phones = send(simulator, rate, seconds);
    Thread.sleep(LAST_ANSWERS.toMillis());
    report(simulator, phones, quietMillis);
  }

  private static List<String> send(String simulator, int rate, int seconds) throws Exception {
    var first = 70_000_000L + System.currentTimeMillis() / 100 % 9_000_000;
    var sent = new ArrayList<CompletableFuture<?>>();
    var phones = new ArrayList<String>();
    var began = System.nanoTime();
    for (var i = 0; i < rate * seconds; i++) {
      var due = began + i * 1_000_000_000L / rate;
      Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
      var phone = "54911" + (first + i);
      phones.add(phone);
      var body = Map.of("from", phone, "name", "Bench", "content", Map.of("type", "text", "text", TEXTS.get(i % TEXTS.size())));
      sent.add(HTTP.sendAsync(request(simulator + "/__sim/inbound").POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build(), HttpResponse.BodyHandlers.discarding()));
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    return phones;
  }

  private static void report(String simulator, List<String> phones, long quietMillis) throws Exception {
    var millis = new ArrayList<Long>();
    var errors = 0;
    for (var phone : phones) {
      var journal = get(simulator + "/__sim/journal?contact=" + phone + "&after=0");
      Instant in = null;
      Instant out = null;
      for (var message : journal) {
        var at = Instant.parse(message.path("at").asText());
        if (message.path("direction").asText().equals("IN")) {
          in = in == null ? at : in;
        } else if (out == null) {
          out = at;
        }
      }
      if (in == null || out == null) {
        errors++;
      } else {
        millis.add(Duration.between(in, out).toMillis());
      }
    }
    millis.sort(null);
    System.out.println("with the quiet period: " + line(millis, errors, 0));
    System.out.println(line(millis, errors, quietMillis));
  }

  private static String line(List<Long> sorted, int errors, long minus) throws Exception {
    var figures = new java.util.LinkedHashMap<String, Object>();
    figures.put("n", sorted.size());
    figures.put("errors", errors);
    for (var p : List.of(50, 95, 99)) {
      figures.put("p" + p + "_ms", sorted.isEmpty() ? null : Math.max(0, sorted.get(Math.min(sorted.size() - 1, sorted.size() * p / 100)) - minus));
    }
    return JSON.writeValueAsString(figures);
  }

  private static JsonNode get(String url) throws Exception {
    var response = HTTP.send(request(url).GET().build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(url + " → " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json").timeout(Duration.ofSeconds(20));
  }

  private static void fail() {
    System.err.println("Uso: system-tests/bench turns [--rate 5] [--seconds 60] [--port-offset N], con ./up corriendo.");
    System.exit(2);
  }
}
