package com.microcom.catalog.answers;

import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Choice;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.values.Sku;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** An answer while it is written. */
final class Draft {
  static final String PERSON = "¿Querés que te lo confirme una persona del equipo?";
  private static final int MOST_CHOICES = 5;

  private final AnswerTopic topic;
  private final List<String> lines = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final LinkedHashSet<Sku> skus = new LinkedHashSet<>();
  private final LinkedHashSet<String> citations = new LinkedHashSet<>();

  Draft(AnswerTopic topic) {
    this.topic = topic;
  }

  Draft line(String line) {
    lines.add(line);
    return this;
  }

  Draft fact(Fact fact) {
    facts.add(fact);
    return this;
  }

  Draft facts(List<Fact> more) {
    facts.addAll(more);
    return this;
  }

  /** Its list entry is cited, too. */
  Draft about(Sheet sheet) {
    return about(sheet.product().sku());
  }

  Draft about(Sku sku) {
    skus.add(sku);
    return cite("catálogo " + sku);
  }

  Draft cite(String citation) {
    citations.add(citation);
    return this;
  }

  Answer answered() {
    return answer(AnswerOutcome.ANSWERED, List.of());
  }

  /** Offers a person at the end. */
  Answer unknown() {
    lines.add(PERSON);
    return answer(AnswerOutcome.UNKNOWN, List.of());
  }

  Answer clarify(List<Sheet> choices) {
    return answer(AnswerOutcome.CLARIFY, choices.stream().limit(MOST_CHOICES).map(s -> new Choice(s.product().sku(), s.name())).toList());
  }

  private Answer answer(AnswerOutcome outcome, List<Choice> choices) {
    return new Answer(outcome, topic, String.join("\n", lines), facts, List.copyOf(skus), List.copyOf(citations), choices, false);
  }
}
