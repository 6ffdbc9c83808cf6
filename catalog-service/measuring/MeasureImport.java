import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Imports a list of made-up products into a running service while searches go on, and says how long both took. Started by
 * {@code measure-import}; needs nothing but a JDK. The products are hidden again at the end.
 */
final class MeasureImport {
  private static final List<String> TITLES = List.of(
      "Cámara bala %s %s 2 MP TurboHD lente 2.8 mm IR 25 m IP67", "Cámara domo %s %s 4 MP IP PoE lente 2.8 mm audio", "DVR %s %s 8 canales 1080p H.265+", "NVR %s %s 16 canales 4K 2 bahías PoE",
      "Disco rígido %s %s 4 TB videovigilancia", "SSD %s %s 480 GB SATA 2.5\"", "Switch %s %s 8 puertos PoE gigabit", "Router %s %s doble banda AC1200", "Notebook %s %s Core i5 16 GB 512 GB 15.6\"",
      "Monitor %s %s 24\" Full HD IPS", "Fuente switching %s %s 12 V 5 A", "UPS %s %s 850 VA", "Memoria RAM %s %s DDR4 16 GB 3200 MHz", "Sirena %s %s exterior 20 W", "Teclado %s %s inalámbrico español");
  private static final List<String> BRANDS = List.of("Hikvision", "Dahua", "TP-Link", "Western Digital", "Kingston", "Lenovo", "Samsung", "Epcom", "Ezviz", "Seagate");
  private static final List<String> QUESTIONS = List.of(
      "camara bala hikvision 2 mp exterior", "disco de 4 teras", "nvr de 16 canales poe", "switch poe 8 puertos", "notebook i5 16 gb", "monitor 24 hasta 300 mil", "fuente 12v", "dvr 8 canales dahua", "ups",
      "DS-2CE16D0T-IRF");
  private static final int SEARCHERS = 4;
  private static final long PAUSE_MS = 50;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static String url;

  public static void main(String[] arguments) throws Exception {
    url = arguments.length > 0 ? arguments[0] : "http://127.0.0.1:9412";
    var rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    send("PUT", "/sources/medicion", "application/json", "{\"full\":true}");
    searching("searches before", "-", () -> sleep(3_000));
    phase("new products", rows, 1);
    phase("every price changed", rows, 2);
    phase("nothing changed", rows, 2);
    send("POST", "/imports?source=medicion&confirm=true", "text/csv", "sku;titulo\nMEDIR-0;Nada\n");
    send("DELETE", "/sources/medicion", null, "");
  }

  private static void phase(String name, int rows, int price) throws Exception {
    var list = list(rows, price);
    searching(name, list.length() / 1024 + " KB", () -> {
      var answer = send("POST", "/imports?source=medicion", "text/csv", list);
      System.out.println("  loaded " + number(answer, "loaded") + ", updated " + number(answer, "updated") + ", unchanged " + number(answer, "unchanged") + ", rejected " + number(answer, "rejectedRows"));
    });
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Buyers go on asking from several threads, each with a short pause between its questions. */
  private static void searching(String name, String size, Work work) throws Exception {
    var times = Collections.synchronizedList(new ArrayList<Double>());
    var errors = Collections.synchronizedList(new ArrayList<String>());
    var threads = new ArrayList<Thread>();
    for (var i = 0; i < SEARCHERS; i++) {
      threads.add(Thread.startVirtualThread(() -> search(times, errors)));
    }
    var start = System.nanoTime();
    work.run();
    var seconds = (System.nanoTime() - start) / 1e9;
    for (var thread : threads) {
      thread.interrupt();
      thread.join();
    }
    var sorted = times.stream().sorted().toList();
    System.out.printf(Locale.ROOT, "{\"phase\":\"%s\",\"size\":\"%s\",\"seconds\":%.1f,\"searches\":%d,\"errors\":%d,\"p50_ms\":%.0f,\"p95_ms\":%.0f,\"max_ms\":%.0f}%n",
        name, size, seconds, sorted.size(), errors.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
  }

  private static void search(List<Double> times, List<String> errors) {
    var random = new Random();
    while (!Thread.currentThread().isInterrupted()) {
      var start = System.nanoTime();
      try {
        send("POST", "/search", "application/json", "{\"text\":\"" + QUESTIONS.get(random.nextInt(QUESTIONS.size())) + "\",\"limit\":5}");
        times.add((System.nanoTime() - start) / 1e6);
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        return;
      } catch (IOException e) {
        if (!Thread.currentThread().isInterrupted()) {
          errors.add(e.toString());
        }
      }
    }
  }

  private static String list(int rows, int price) {
    var list = new StringBuilder("sku;titulo;marca;modelo;precio;iva;stock;descripcion\n");
    for (var i = 1; i <= rows; i++) {
      var brand = BRANDS.get(i % BRANDS.size());
      var model = "MD-" + (10_000 + i) + (char) ('A' + i % 26);
      list.append("MEDIR-").append(i).append(';').append(TITLES.get(i % TITLES.size()).formatted(brand, model).replace("\"", "''")).append(';').append(brand).append(';').append(model).append(';')
          .append(i * 10 + price).append(",50;21;").append(i % 50).append(";Producto de medición con una descripción como las que traen las listas\n");
    }
    return list.toString();
  }

  private static String send(String method, String path, String type, String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, BodyPublishers.ofString(body, UTF_8));
    var answer = HTTP.send((type == null ? request : request.header("Content-Type", type)).build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static String number(String json, String name) {
    var found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
    return found.find() ? found.group(1) : "?";
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  private static void sleep(long millis) throws InterruptedException {
    Thread.sleep(millis);
  }
}
