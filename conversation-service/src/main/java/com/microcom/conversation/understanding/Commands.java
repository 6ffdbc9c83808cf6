package com.microcom.conversation.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The phrases that leave no doubt, from a data file: one {@code INTENT[:aspect] = pattern [unless words] [if condition]} per
 * line, the first that fits a clause wins. Conditions: {@code question}, {@code shown}, {@code cart}, {@code summary},
 * {@code quote}, each with {@code no-} in front for the contrary.
 */
final class Commands {
  /** @param aspect what the rule says that it is about, or null */
  record Command(Intent intent, String aspect) {}

  private record Rule(Command command, Pattern pattern, Pattern unless, List<String> conditions) {}

  private static final Clause NOTHING = new Clause(List.of(), false, "");
  private final List<Rule> rules = new ArrayList<>();

  Commands(String file, Lexicon lexicon) {
    for (var line : Resources.lines(file)) {
      var sides = line.split(" = ", 2);
      var head = sides[0].strip().split(":");
      var conditional = sides[1].split(" if ", 2);
      var body = conditional[0].split(" unless ", 2);
      var conditions = conditional.length > 1 ? List.of(conditional[1].strip().split(" +")) : List.<String>of();
      conditions.forEach(condition -> holds(condition, NOTHING, Context.EMPTY));
      rules.add(new Rule(
          new Command(Intent.valueOf(head[0]), head.length > 1 ? head[1] : null),
          new Pattern(body[0], lexicon),
          body.length > 1 ? new Pattern(body[1], lexicon) : null,
          conditions));
    }
  }

  static Set<String> words(String file) {
    var words = new HashSet<String>();
    for (var line : Resources.lines(file)) {
      words.addAll(Pattern.words(line.split(" = ", 2)[1]));
    }
    return words;
  }

  Optional<Command> find(Clause clause, Context context) {
    return rules.stream()
        .filter(rule -> rule.pattern().in(clause.tokens()))
        .filter(rule -> rule.unless() == null || !rule.unless().in(clause.tokens()))
        .filter(rule -> rule.conditions().stream().allMatch(condition -> holds(condition, clause, context)))
        .map(Rule::command)
        .findFirst();
  }

  private static boolean holds(String condition, Clause clause, Context context) {
    if (condition.startsWith("no-")) {
      return !holds(condition.substring(3), clause, context);
    }
    return switch (condition) {
      case "question" -> clause.question();
      case "shown" -> !context.shown().isEmpty();
      case "cart" -> !context.cart().isEmpty();
      case "summary" -> context.summaryShown();
      case "quote" -> context.quoteShown();
      default -> throw new IllegalArgumentException("Unknown condition " + condition);
    };
  }
}
