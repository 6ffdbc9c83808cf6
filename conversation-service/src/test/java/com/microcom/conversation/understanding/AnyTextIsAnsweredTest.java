package com.microcom.conversation.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microcom.conversation.understanding.Context.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, there is an answer: no text breaks it and none takes longer because of its shape. */
class AnyTextIsAnsweredTest {
  private static final List<String> SITUATIONS = List.of("-", "s", "c", "sc", "cS", "scSq", "cy");

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "?", "¿", "...", "😀😀", "\u0000", "ﬁn", "İstanbul", "ß", "ا ب ت", "中文 摄像头", "999999999999999999999 cámaras", "1.2.3.4", "$ $ $", "x x x x", "la la la",
    "y y y", "no no no", "de de de", "2x2x2", "1/0", "-5 discos", "0 discos", "en cuotas en cuotas", "e\u0301e\u0301e\u0301", "\uD800", "3º 4ª", "100000000 discos"
  })
  void odd_text(String text) {
    SITUATIONS.forEach(situation -> isAnswered(text, Situations.of(situation)));
  }

  @Test
  void random_unicode_and_shuffled_words() {
    var random = new Random(11);
    var words = "la segunda dame 2 de y un disco no mejor en vez 6 cuotas por cambia el a cada media docena mas barato con envio que sea $ 80 lucas si esa".split(" ");
    for (int i = 0; i < 1500; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        text.append(random.nextInt(4) == 0 ? Character.toString(random.nextInt(0x2FFFF)) : words[random.nextInt(words.length)]).append(random.nextInt(5) == 0 ? ", " : " ");
      }
      isAnswered(text.toString(), Situations.of(SITUATIONS.get(i % SITUATIONS.size())));
    }
  }

  @Test
  void what_lies_beyond_the_cap_is_not_read() {
    var long_ = "disco ".repeat(Spelling.MAX_LENGTH / 6) + " quiero hablar con una persona";

    var interpretation = Shared.UNDERSTANDING.interpret(Utterance.typed(long_.repeat(20)), Context.EMPTY);

    assertFalse(interpretation.has(Intent.HUMAN));
  }

  @ParameterizedTest
  @EnumSource(Question.class)
  void a_bare_number_answers_the_question_that_was_asked(Question question) {
    var meant = Shared.UNDERSTANDING.interpret(Utterance.typed("3"), Situations.of("sc").asked(question)).main();

    assertEquals(switch (question) {
      case HOW_MANY -> "CHANGE_QUANTITY 3x";
      case HOW_MANY_INSTALMENTS -> "FINANCING_QUERY in 3";
      default -> "CHOOSE #3";
    }, Brief.of(meant));
  }

  @Test
  void the_questions_of_real_buyers_when_they_are_at_hand() throws IOException {
    var file = MeasureUnderstanding.data().resolve("questions_dev.csv");
    Assumptions.assumeTrue(Files.exists(file), "no measuring data beside the repository");
    for (var row : Csv.rows(file)) {
      SITUATIONS.forEach(situation -> isAnswered(row.getFirst(), Situations.of(situation)));
    }
  }

  private static void isAnswered(String text, Context context) {
    var interpretation = Shared.UNDERSTANDING.interpret(Utterance.typed(text), context);
    assertFalse(interpretation.acts().isEmpty(), text);
    assertTrue(interpretation.confidence() >= 0 && interpretation.confidence() <= 1, text);
    for (var act : interpretation.acts()) {
      assertNotNull(act.phrase());
      assertTrue(act.slots().quantity() == null || act.slots().quantity() > 0, text);
      assertTrue(act.slots().query() == null || !act.slots().query().isBlank(), text);
    }
  }
}
