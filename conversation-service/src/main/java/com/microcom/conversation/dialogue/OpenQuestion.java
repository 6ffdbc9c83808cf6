package com.microcom.conversation.dialogue;

import com.microcom.conversation.understanding.Intent;
import com.microcom.conversation.understanding.Interpretation;
import com.microcom.conversation.understanding.Slots;
import com.microcom.conversation.understanding.Understood;
import com.microcom.flow.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question of the buyer's that could not be answered yet: the product that he means, or figures, are missing. It is open for one
 * turn.
 *
 * @param text as he wrote it @param lacksProduct false = it lacks figures
 */
record OpenQuestion(String text, boolean lacksProduct) {
  /** The flow hears this when what he says next is what was missing. */
  static final String COMPLETED = "completes-question";

  private static final String TEXT = "openQuestion";
  private static final String LACKS = "openQuestionLacks";
  private static final Pattern FIGURE = Pattern.compile("\\d|\\b(?:un|una|dos|tres|cuatro|cinco|seis|ocho|diez)\\b");
  private static final Set<Intent> FIGURES = Set.of(Intent.CHOOSE, Intent.PRODUCT_QUERY, Intent.ADD, Intent.CHANGE_QUANTITY, Intent.UNKNOWN, Intent.PRODUCT_QUESTION);

  static Optional<OpenQuestion> of(Session session) {
    var text = session == null ? null : session.facts().get(TEXT);
    return Optional.ofNullable(text).map(t -> new OpenQuestion(t.toString(), "product".equals(session.facts().get(LACKS))));
  }

  static Session closed(Session session) {
    return session.with(TEXT, null).with(LACKS, null);
  }

  Session in(Session session) {
    return session.with(TEXT, text).with(LACKS, lacksProduct ? "product" : "figures");
  }

  /** What he said, if it is all about what was missing: "la 2", "la 1 y la 3", "con 2 teras y 4 cámaras". */
  Optional<Act> completed(List<Interpretation> heard) {
    var said = heard.stream().flatMap(i -> i.acts().stream()).filter(act -> !act.intent().isCourtesy()).toList();
    var phrase = said.stream().map(Understood::phrase).collect(Collectors.joining(" y "));
    boolean fits = lacksProduct
        ? said.stream().allMatch(act -> act.intent() == Intent.CHOOSE && act.slots().quantity() == null)
        : said.stream().allMatch(act -> FIGURES.contains(act.intent())) && FIGURE.matcher(phrase).find();
    var references = said.stream().flatMap(act -> act.slots().references().stream()).toList();
    return said.isEmpty() || !fits ? Optional.empty()
        : Optional.of(new Act(COMPLETED, new Understood(Intent.PRODUCT_QUESTION, lacksProduct ? Slots.NONE.withReferences(references) : Slots.NONE, phrase), true));
  }
}
