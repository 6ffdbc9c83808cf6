package com.microcom.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.events.InboundContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the {@code dialogues/*.dialogue} files; how to write one is in {@code dialogues/LEEME.md}. */
class TranscriptsTest {
  private static final Pattern EXPECTATION = Pattern.compile("\\[([^\\]]+)]");
  private static final Pattern KEYED = Pattern.compile("(no|botón|efecto|carrito|pedido|resumen|productos): (.+)");

  static Stream<Path> transcripts() throws Exception {
    var folder = Path.of(TranscriptsTest.class.getResource("/dialogues").toURI());
    return Files.list(folder).filter(f -> f.toString().endsWith(".dialogue")).sorted();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void goes_as_written(Path transcript) throws IOException {
    var room = new Salesroom();
    var played = new StringBuilder();
    for (var line : Files.readAllLines(transcript)) {
      var text = line.strip();
      if (text.startsWith("C:")) {
        played.append("\n").append(text).append("\n").append(said(room, text.substring(2).strip())).append("\n");
        assertThat(room.messages()).as(played.toString()).hasSizeLessThanOrEqualTo(2);
      } else if (text.startsWith("!")) {
        played.append("\n").append(text).append("\n").append(happens(room, text.substring(1).strip())).append("\n");
      } else if (text.startsWith("B:")) {
        var expected = EXPECTATION.matcher(text);
        while (expected.find()) {
          check(room, expected.group(1).strip(), played.toString());
        }
      } else {
        assertThat(text).as("a line of %s", transcript.getFileName()).matches("#.*|");
      }
    }
    print(played);
  }

  /** With {@code -Ddialogues.print=true}, to read how it sounds. */
  private static void print(CharSequence played) {
    if (Boolean.getBoolean("dialogues.print")) {
      System.out.println(played);
    }
  }

  private static String said(Salesroom room, String words) {
    if (words.startsWith("[toca de antes:")) {
      return room.pressesOld(words.substring(15, words.length() - 1).strip());
    }
    if (words.startsWith("[toca:")) {
      return room.presses(words.substring(6, words.length() - 1).strip());
    }
    return switch (words) {
      case "[audio]" -> room.hears(new InboundContent.Audio("https://x/a.ogg", "audio/ogg", null));
      case "[foto]" -> room.hears(new InboundContent.File("https://x/a.jpg", "image/jpeg", "a.jpg", null, null));
      case "[ubicación]" -> room.hears(new InboundContent.Location(-34.6, -58.4, null, null));
      case "[contacto]" -> room.hears(new InboundContent.ContactCards(List.of("Luis")));
      case "[otra cosa]" -> room.hears(new InboundContent.Unknown("sticker"));
      default -> room.says(words.split(" / "));
    };
  }

  private static String happens(Salesroom room, String what) {
    var words = what.split(" ");
    switch (words[0]) {
      case "precio" -> room.shop.price(words[1], words[2]);
      case "stock" -> room.shop.stock(words[1], Integer.parseInt(words[2]));
      case "pasan" -> room.now = room.now.plus(Duration.ofHours(Integer.parseInt(words[1])));
      case "catálogo" -> room.shop.isDown = words[1].equals("caído");
      case "accesorios" -> room.shop.accessories = true;
      case "financiación" -> room.financing.isDown = words[1].equals("caída");
      case "facturación" -> room.billingIsDown = words[1].equals("caída");
      case "reservado" -> room.reserves();
      case "rechazado" -> room.rejects(words[1], Integer.parseInt(words[2]));
      case "vencido" -> room.expires();
      default -> throw new AssertionError("Unknown event: " + what);
    }
    return Stream.of("reservado", "rechazado", "vencido").anyMatch(words[0]::equals) ? room.text() : "";
  }

  private static void check(Salesroom room, String expectation, String played) {
    var keyed = KEYED.matcher(expectation);
    var rest = keyed.matches() ? keyed.group(2) : expectation;
    switch (keyed.matches() ? keyed.group(1) : "") {
      case "no" -> assertThat(plain(room.text())).as(played).doesNotContain(plain(rest));
      case "botón" -> assertThat(room.buttons().map(b -> b.title())).as(played).contains(rest);
      case "efecto" -> assertThat(room.effects()).as(played).contains(rest);
      case "carrito" -> assertThat(cart(room)).as(played).isEqualTo(rest);
      case "pedido" -> assertThat(room.confirmed.total().amount()).as(played).isEqualByComparingTo(rest);
      case "resumen" -> assertThat(room.conversation.summary().version()).as(played).isEqualTo(Long.parseLong(rest));
      case "productos" -> assertThat(room.text().lines().filter(l -> l.matches("\\d+\\) .*"))).as(played).hasSize(Integer.parseInt(rest));
      default -> {
        if (expectation.equals("silencio")) {
          assertThat(room.messages()).as(played).isEmpty();
        } else if (expectation.equals("sin efectos")) {
          assertThat(room.effects()).as(played).isEmpty();
        } else {
          assertThat(plain(room.text())).as(played).contains(plain(expectation));
        }
      }
    }
  }

  private static String cart(Salesroom room) {
    var lines = room.conversation.cart().lines();
    return lines.isEmpty() ? "vacío" : String.join(", ", lines.stream().map(l -> l.quantity() + " " + l.sku()).toList());
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
