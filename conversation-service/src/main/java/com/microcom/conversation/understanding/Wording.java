package com.microcom.conversation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Settles what the acts of one message mean together. */
final class Wording {
  private static final Set<Intent> CHANGES =
      Set.of(Intent.CHOOSE, Intent.ADD, Intent.REPLACE, Intent.CHANGE_QUANTITY, Intent.REMOVE, Intent.EMPTY_CART, Intent.CHANGE);

  /** What is only guessed is never as sure as a rule. */
  static final double MOST_FOR_A_GUESS = 0.8;
  private static final Set<Intent> BUYING = Set.of(Intent.PRODUCT_QUERY, Intent.ADD, Intent.PRICE_QUERY, Intent.STOCK_QUERY);

  /** Asks for advice and names nothing. */
  private static final java.util.regex.Pattern NAMELESS = java.util.regex.Pattern.compile("(?:(?:que|cual|me|te|conviene|comprar|recomendas|recomiendan|llevar|comprarme|puedo|podria|comprarias|algo)\\s*)+");

  private Wording() {}

  static List<Understood> settled(List<Understood> said, Context context) {
    var acts = new ArrayList<>(said);
    mergeQuantities(acts);
    dropIdleAnswers(acts, context);
    dropSuspicions(acts);
    dropAsides(acts);
    dropRegrets(acts);
    doneAdding(acts, context);
    onlyOnce(acts);
    confirmLast(acts);
    return acts;
  }

  /** "la segunda, que sean 2" is one choice of two. */
  private static void mergeQuantities(List<Understood> acts) {
    for (int i = acts.size() - 1; i > 0; i--) {
      var act = acts.get(i);
      var before = acts.get(i - 1);
      boolean bare = act.intent() == Intent.CHANGE_QUANTITY && act.slots().references().isEmpty() && !act.slots().moreOfSame();
      if (bare && Set.of(Intent.CHOOSE, Intent.ADD, Intent.REPLACE).contains(before.intent())) {
        acts.set(i - 1, new Understood(before.intent(), before.slots().withQuantity(act.slots().quantity()), before.confidence(),
            before.phrase() + ", " + act.phrase()));
        acts.remove(i);
      }
    }
  }

  /** "dale" before an order, "no" before a correction, only lead in. A yes that answers a question stays. */
  private static void dropIdleAnswers(List<Understood> acts, Context context) {
    boolean substance = acts.stream().anyMatch(act -> !act.intent().isCourtesy() && !isBareYes(act) && act.intent() != Intent.DENY && act.intent() != Intent.UNKNOWN);
    boolean changes = acts.stream().anyMatch(act -> CHANGES.contains(act.intent()));
    boolean explicit = acts.stream().anyMatch(act -> act.intent() == Intent.CONFIRM && !isBareYes(act));
    boolean awaited = context.question() == Context.Question.YES_NO && !explicit;
    boolean emptyOrder = acts.stream().anyMatch(act -> act.intent() == Intent.ADD && act.slots().equals(Slots.NONE));
    if (emptyOrder && acts.stream().anyMatch(Wording::isBareYes)) {
      // "sí, quiero"
      acts.removeIf(act -> act.intent() == Intent.ADD && act.slots().equals(Slots.NONE));
      return;
    }
    boolean thanked = acts.stream().anyMatch(act -> act.intent() == Intent.THANKS);
    if (thanked && !context.summaryShown() && context.question() == Context.Question.NONE) {
      acts.removeIf(Wording::isBareYes);
    }
    if (substance && !awaited) {
      acts.removeIf(Wording::isBareYes);
    }
    if (changes) {
      acts.removeIf(act -> act.intent() == Intent.DENY);
    }
    boolean denied = acts.stream().anyMatch(act -> act.intent() == Intent.DENY || act.intent() == Intent.CANCEL);
    if (denied) {
      acts.removeIf(Wording::isBareYes);
    }
    boolean cancelled = acts.stream().anyMatch(act -> act.intent() == Intent.CANCEL);
    if (cancelled) {
      acts.removeIf(act -> act.intent() == Intent.DENY);
    }
  }

  /**
   * "tengo una notebook vieja y va lenta, ¿qué me conviene comprar?": who asks what to buy tells why; it is no complaint unless he says
   * so in words that leave no doubt.
   */
  private static void dropSuspicions(List<Understood> acts) {
    var story = acts.stream().filter(act -> act.intent() == Intent.COMPLAINT && act.confidence() <= MOST_FOR_A_GUESS).findFirst();
    if (story.isEmpty() || acts.stream().noneMatch(act -> BUYING.contains(act.intent()))) {
      return;
    }
    acts.remove(story.get());
    acts.replaceAll(act -> act.intent() == Intent.PRODUCT_QUERY && (act.slots().query() == null || NAMELESS.matcher(Spelling.plain(act.slots().query())).matches())
        ? new Understood(act.intent(), act.slots().withQuery(story.get().phrase()), act.confidence(), act.phrase()) : act);
  }

  /** What was not understood beside what was is no reason to say so; it stays in the interpretation's unknown phrases. */
  private static void dropAsides(List<Understood> acts) {
    if (acts.stream().anyMatch(act -> act.intent() != Intent.UNKNOWN && !act.intent().isCourtesy() && act.confidence() >= 0.5)) {
      acts.removeIf(act -> act.intent() == Intent.UNKNOWN);
    }
  }

  /** "me arrepentí, mejor la segunda" calls nothing off. */
  private static void dropRegrets(List<Understood> acts) {
    if (acts.stream().anyMatch(act -> CHANGES.contains(act.intent()))) {
      acts.removeIf(act -> act.intent() == Intent.CANCEL && Spelling.plain(act.phrase()).contains("arrep"));
    }
  }

  /** "listo" while filling the cart asks for the sum; as an answer it is a yes. */
  private static void doneAdding(List<Understood> acts, Context context) {
    boolean filling = !context.cart().isEmpty() && !context.summaryShown() && context.question() != Context.Question.YES_NO;
    acts.replaceAll(act -> filling && isBareYes(act) && act.phrase().equalsIgnoreCase("listo")
        ? new Understood(Intent.SUMMARY, act.phrase()) : act);
  }

  private static void onlyOnce(List<Understood> acts) {
    for (int i = acts.size() - 1; i > 0; i--) {
      var act = acts.get(i);
      if (acts.subList(0, i).stream().anyMatch(other -> other.intent() == act.intent() && other.slots().equals(act.slots()))) {
        acts.remove(i);
      }
    }
  }

  /** How it is paid has to be settled before what is confirmed. */
  private static void confirmLast(List<Understood> acts) {
    var confirmations = acts.stream().filter(act -> act.intent() == Intent.CONFIRM && !isBareYes(act)).toList();
    acts.removeAll(confirmations);
    acts.addAll(confirmations);
  }

  private static boolean isBareYes(Understood act) {
    return act.intent() == Intent.CONFIRM && act.slots().bareYes();
  }
}
