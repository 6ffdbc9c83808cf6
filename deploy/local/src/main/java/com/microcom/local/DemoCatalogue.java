package com.microcom.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Loads the products that ship with the project; loading them again changes nothing but what the file changed. */
final class DemoCatalogue {
  static final String FILE = "catalog-service/src/main/resources/demo/catalogo-demo.csv";

  private DemoCatalogue() {}

  /** @return the service's report, JSON */
  static String load(Path root, String catalogUrl) throws CannotStart, IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(catalogUrl + "/imports"))
            .header("Content-Type", "text/csv")
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofFile(root.resolve(FILE)))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new CannotStart("El catálogo de demostración no se pudo cargar: " + response.body());
      }
      return response.body();
    }
  }
}
