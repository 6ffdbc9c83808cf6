package com.microcom.conversation.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microcom.contracts.values.Sku;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "choose:CAM-2 | CHOOSE =CAM-2", "remove:DISK-2 | REMOVE =DISK-2", "confirm:3 | CONFIRM version 3", "finance:6 | FINANCING_QUERY in 6",
    "take-finance:12 | CHOOSE_FINANCING in 12", "cash | PAY_CASH", "change | CHANGE", "summary | SUMMARY", "human | HUMAN", "more | MORE", "cart | SHOW_CART",
    "search:discos de 2 tb | PRODUCT_QUERY \"discos de 2 tb\""
  })
  void a_button_means_one_thing_whatever_its_title_says(String payload, String meant) {
    var pressed = Shared.UNDERSTANDING.interpret(new Utterance("baja", payload), Context.EMPTY);

    assertEquals(meant, Brief.of(pressed));
    assertEquals(1, pressed.confidence());
  }

  @Test
  void what_is_written_is_read_again() {
    var sku = new Sku("A:B 7");

    assertEquals(new Reference.Exact(sku), Payloads.parse(Payloads.choose(sku), "x").orElseThrow().slots().reference());
    assertEquals(7L, Payloads.parse(Payloads.confirm(7), "x").orElseThrow().slots().summaryVersion());
    assertEquals(9, Payloads.parse(Payloads.takeFinance(9), "x").orElseThrow().slots().instalments());
    assertEquals("a b", Payloads.parse(Payloads.search("a b"), "x").orElseThrow().slots().query());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "nonsense", "choose:", "confirm:x", "finance:99999999999", "survey:f:n:o", ":", "choose"})
  void an_unknown_payload_leaves_the_words_to_speak(String payload) {
    assertTrue(Payloads.parse(payload, "hola").isEmpty());
    assertTrue(Shared.UNDERSTANDING.interpret(new Utterance("hola", payload), Context.EMPTY).has(Intent.GREETING));
  }
}
