package com.microcom.catalog;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microcom.testkit.RealInfra;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfra.class)
class DroppingListsTest {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  @ConfigProperty(name = "catalog.drop.folder")
  Path folder;

  @Inject AgroalDataSource database;

  /** An earlier run of the tests has left its own. */
  @BeforeEach
  void an_empty_folder() throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
    }
  }

  @Test
  void a_list_in_the_folder_of_its_source_is_taken_and_moved_to_done_with_its_report() throws IOException {
    given().contentType("application/json").body("{\"columns\":{\"Ref\":\"sku\"}}").put("/sources/carpeta").then().statusCode(200);
    var place = Files.createDirectories(folder.resolve("carpeta"));
    Files.writeString(place.resolve("lista.csv"), "Ref;Nombre;Precio;Stock\nDROP-1;Sirena de prueba;1.500,00;3\nDROP-2;Sirena mala;gratis;3\n");

    Awaitility.await().atMost(LIMIT).untilAsserted(() -> given().get("/products/DROP-1").then().statusCode(200).body("available", equalTo(3)));
    Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(names(place.resolve("done"))).hasSize(2).anyMatch(n -> n.endsWith("~lista.csv")));
    assertThat(report(place.resolve("done"))).contains("\"state\" : \"DONE\"", "el precio no es un número");
    assertThat(place.resolve("lista.csv")).doesNotExist();
  }

  @Test
  void what_is_no_list_or_of_no_source_is_moved_to_refused_beside_the_reason() throws IOException {
    var place = Files.createDirectories(folder.resolve("lista"));
    Files.writeString(place.resolve("foto.csv"), "%PDF-1.7");
    var unknown = Files.createDirectories(folder.resolve("desconocida"));
    Files.writeString(unknown.resolve("lista.csv"), "sku;titulo\nX;y\n");

    Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(names(place.resolve("refused"))).anyMatch(n -> n.endsWith("~foto.csv")));
    assertThat(report(place.resolve("refused"))).contains("Es un PDF");
    Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(names(unknown.resolve("refused"))).anyMatch(n -> n.endsWith("~lista.csv")));
    assertThat(report(unknown.resolve("refused"))).contains("No hay una fuente");
  }

  @Test
  void a_full_list_that_would_hide_too_much_is_taken_when_its_name_says_that_it_is_confirmed() throws IOException {
    given().contentType("application/json").body("{\"full\":true}").put("/sources/recorte").then().statusCode(200);
    given().queryParam("source", "recorte").queryParam("confirm", true).contentType("text/csv").body(list(1, 20).getBytes(UTF_8)).post("/imports").then().statusCode(200);
    var place = Files.createDirectories(folder.resolve("recorte"));

    Files.writeString(place.resolve("lista.csv"), list(1, 5));
    Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(names(place.resolve("refused"))).anyMatch(n -> n.endsWith("~lista.csv")));
    assertThat(report(place.resolve("refused"))).contains("15 de los 20", "con el nombre «lista.csv.confirmado»");
    given().get("/products/DROPCUT-20").then().statusCode(200);

    Files.writeString(place.resolve("lista.csv.confirmado"), list(1, 5));
    Awaitility.await().atMost(LIMIT).untilAsserted(() -> assertThat(names(place.resolve("done"))).anyMatch(n -> n.endsWith("~lista.csv.confirmado")));
    assertThat(report(place.resolve("done"))).contains("\"hidden\" : 15");
    given().get("/products/DROPCUT-20").then().statusCode(404);
  }

  @Test
  void what_a_killed_process_had_claimed_is_taken_again_and_what_another_one_is_at_is_left_to_it() throws IOException, SQLException {
    var working = Files.createDirectories(folder.resolve("lista/.working"));
    var claimed = Instant.now().minus(Duration.ofMinutes(5)).toEpochMilli() + "~";
    UnfinishedImport.of("lista", "muerta.csv", Duration.ofMinutes(5)).insert(database);
    UnfinishedImport.of("lista", "viva.csv", Duration.ZERO).insert(database);
    Files.writeString(working.resolve(claimed + "viva.csv"), "sku;titulo;stock\nDROPLIVE-1;Sirena viva;3\n");
    Files.writeString(working.resolve(claimed + "muerta.csv"), "sku;titulo;stock\nDROPDEAD-1;Sirena retomada;3\n");

    Awaitility.await().atMost(LIMIT).untilAsserted(() -> given().get("/products/DROPDEAD-1").then().statusCode(200));
    given().get("/products/DROPLIVE-1").then().statusCode(404);
    assertThat(working.resolve(claimed + "viva.csv")).exists();
    Files.delete(working.resolve(claimed + "viva.csv"));
  }

  private static String list(int from, int to) {
    return "sku;titulo;precio;stock\n" + IntStream.rangeClosed(from, to).mapToObj(i -> "DROPCUT-" + i + ";Sirena de prueba " + i + ";1.000,00;1\n").collect(Collectors.joining());
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).toList();
    }
  }

  private static String report(Path folder) throws IOException {
    return Files.readString(folder.resolve(names(folder).stream().filter(n -> n.endsWith(".informe.json")).findFirst().orElseThrow()));
  }
}
