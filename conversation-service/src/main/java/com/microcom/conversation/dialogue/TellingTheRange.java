package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.OutboundContent.Button;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "¿Qué venden?", "¿qué marcas de cámaras tienen?": what the catalogue counts in stock, each to be shown at a touch. */
final class TellingTheRange {
  private static final int MOST_BUTTONS = 10;
  private static final Question KINDS = Question.of("¿Qué venden?");
  private static final Question BRANDS = Question.of("¿Qué marcas tienen?");

  private final Catalog catalog;

  TellingTheRange(Catalog catalog) {
    this.catalog = catalog;
  }

  void addTo(Actions actions) {
    actions.add("tell-range", Set.of("told", "unknown", "unavailable"), this::tell);
  }

  private Outcome tell(Turn turn, Map<String, Object> args) {
    if ("kinds".equals(args.get("of"))) {
      return told(turn, catalog.answer(KINDS));
    }
    var shown = turn.conversation().shown().items().stream().map(i -> i.product().sku()).distinct().toList();
    var asked = told(turn, catalog.answer(new Question(turn.act().phrase(), List.of(), List.of(), shown, 0)));
    // The catalogue may read other words than we do; what he wants to know is clear.
    return asked.name().equals("unknown") ? told(turn, catalog.answer("brands".equals(turn.slots().aspect()) ? BRANDS : KINDS)) : asked;
  }

  private static Outcome told(Turn turn, Remote<Answer> remote) {
    return Outcome.when(remote, answer -> answer.topic() == AnswerTopic.RANGE ? told(turn, answer) : Outcome.of("unknown"));
  }

  /** After "¿qué marcas de routers?", "tp-link" is one of routers. */
  private static Outcome told(Turn turn, Answer answer) {
    var kind = inCommon(labels(answer));
    if (!kind.isEmpty()) {
      turn.change(c -> c.withShown(c.shown().searched(kind, 0, 0, null)));
    }
    return Outcome.of("told").with("range", answer.text()).with(buttons(answer));
  }

  /** What all begin with stands in the text already: a button has room for little. */
  static List<Button> buttons(Answer answer) {
    int common = inCommon(labels(answer)).length();
    return labels(answer).stream().limit(MOST_BUTTONS).map(label -> Searching.option(label, label.substring(common).strip())).toList();
  }

  private static List<String> labels(Answer answer) {
    return answer.facts().stream().map(Fact::label).toList();
  }

  /** Whole words that every label begins with, if all go on after them. */
  private static String inCommon(List<String> labels) {
    var first = labels.isEmpty() ? "" : labels.getFirst();
    for (int end = first.lastIndexOf(' '); end > 0 && labels.size() > 1; end = first.lastIndexOf(' ', end - 1)) {
      var common = first.substring(0, end + 1);
      if (labels.stream().allMatch(label -> label.startsWith(common))) {
        return common.strip();
      }
    }
    return "";
  }
}
