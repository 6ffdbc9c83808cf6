package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.dialogue.Conversation.Offered;
import com.microcom.conversation.understanding.Intent;
import com.microcom.conversation.understanding.Slots;
import com.microcom.conversation.understanding.Understood;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One turn while it is being thought out: the conversation as it becomes, and what the answer will do. Not shared, not stored. */
final class Turn {
  private static final Set<Intent> ORDERING = Set.of(Intent.ADD, Intent.CHOOSE, Intent.REPLACE);

  final DialogueInput input;
  final Instant now;
  private final List<Effect> effects = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();
  /** Version of the summary that the buyer had seen when he spoke; 0 = none. */
  private final long seenSummary;
  private final OpenQuestion open;
  private Conversation conversation;
  private Understood act;
  private int things;
  private int orders;
  private final Map<Sku, Outcome> outOfStock = new HashMap<>();
  private boolean listed;
  private Outcome missed;
  private boolean offered;
  private int offers;
  private boolean instead;
  private boolean asked;
  private boolean guessed;

  Turn(Conversation conversation, DialogueInput input, Instant now) {
    this.conversation = conversation;
    this.seenSummary = conversation.summary() == null ? 0 : conversation.summary().version();
    this.open = OpenQuestion.of(conversation.session()).orElse(null);
    this.input = input;
    this.now = now;
  }

  /** A summary that this very turn made was not seen yet. */
  boolean hasSeen(long summaryVersion) {
    return seenSummary == summaryVersion;
  }

  /** What he asked before and what lacked something to be answered, or null. */
  OpenQuestion openQuestion() {
    return open;
  }

  Conversation conversation() {
    return conversation;
  }

  void change(UnaryOperator<Conversation> change) {
    conversation = change.apply(conversation);
  }

  /** @param among all that the buyer said */
  void acting(Understood on, List<Act> among) {
    act = on;
    things = (int) among.stream().filter(one -> !one.understood().intent().isCourtesy()).count();
    orders = (int) among.stream().filter(one -> ORDERING.contains(one.understood().intent())).count();
  }

  Understood act() {
    return act;
  }

  /** How many of them order something. */
  int orders() {
    return orders;
  }

  /** How many things he said in one go, greetings apart. */
  int things() {
    return things;
  }

  Slots slots() {
    return act.slots();
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  List<Effect> effects() {
    return List.copyOf(effects);
  }

  boolean handedOff() {
    return effects.stream().anyMatch(Effect.HandOff.class::isInstance);
  }

  void ran(String action) {
    actions.add(action);
  }

  List<String> actions() {
    return List.copyOf(actions);
  }

  /** A new list: numbers start again, unless this turn has shown a list already. */
  List<Shown.Item> list(List<Product> products, String query, int total, int shownSoFar, Integer quantity) {
    var base = listed ? conversation.shown() : Shown.NOTHING;
    listed = true;
    missed = null;
    var next = base.with(products, null).searched(query, total, shownSoFar, quantity);
    conversation = conversation.withFocus(null); // "esa" is now one of these
    return show(next, products.size());
  }

  /** More products beside those in front of the buyer: numbers go on. @param insteadOf as in {@link Shown.Item} */
  List<Shown.Item> append(List<Product> products, Sku insteadOf) {
    listed = true; // a list after it, in the same answer, goes on counting
    return show(conversation.shown().with(products, insteadOf), products.size());
  }

  private List<Shown.Item> show(Shown next, int added) {
    conversation = conversation.withShown(next);
    return next.items().subList(next.items().size() - added, next.items().size());
  }

  /** This very answer shows products. */
  boolean hasListed() {
    return listed;
  }

  /** What was asked for last is not here: "dame 2" in the same breath means nothing that was shown before. */
  Outcome missing(Outcome none) {
    missed = none;
    return none;
  }

  /** Or null. */
  Outcome missed() {
    return missed;
  }

  void focus(Sku sku) {
    conversation = conversation.withFocus(sku);
  }

  /** A "sí" puts that many units into the cart. */
  void offer(Sku sku, int quantity) {
    offered = true;
    offers++;
    conversation = conversation.withFocus(sku).withOffered(new Offered(sku, quantity));
  }

  /** Like {@link #offer}, of something beside what is spoken of: "esa" is still the other one. */
  void offerBeside(Sku sku, int quantity) {
    offered = true;
    offers++;
    conversation = conversation.withOffered(new Offered(sku, quantity));
  }

  /** What was offered in this turn is not what he asked for. */
  void offerInstead(Sku sku, int quantity) {
    instead = true;
    offer(sku, quantity);
  }

  boolean hasOfferedInstead() {
    return instead;
  }

  /** Another question stands at the end of the answer: a "sí" is the answer to that one. */
  void withdrawOffer() {
    if (offered) {
      offered = false;
      conversation = conversation.withOffered(null);
    }
  }

  /** How often something was offered in this turn. */
  int offers() {
    return offers;
  }

  /** What a "sí" would take; it is taken once. */
  Offered takeOffer() {
    var offer = conversation.offered();
    conversation = conversation.withOffered(null);
    return offer;
  }

  /** An offer stands for one turn of the buyer. */
  void forgetOldOffer() {
    if (!offered) {
      conversation = conversation.withOffered(null);
    }
  }

  /** Asked twice about the same product, the answer is the same, word for word, and stands there once. */
  Outcome outOfStock(Sku sku, Supplier<Outcome> told) {
    var before = outOfStock.get(sku);
    if (before == null) {
      outOfStock.put(sku, told.get());
    }
    return outOfStock.get(sku);
  }

  /** Something had to be asked back. */
  void askedBack() {
    asked = true;
  }

  /** Words that meant nothing named products after all. */
  void guessedRight() {
    guessed = true;
  }

  boolean hasGuessedRight() {
    return guessed;
  }

  boolean hasAskedBack() {
    return asked;
  }
}
