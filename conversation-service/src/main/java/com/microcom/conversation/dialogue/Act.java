package com.microcom.conversation.dialogue;

import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.InboundContent.ProductOrder;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.understanding.Intent;
import com.microcom.conversation.understanding.Reference;
import com.microcom.conversation.understanding.Slots;
import com.microcom.conversation.understanding.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One thing to answer to.
 *
 * @param intent as the flow calls it: {@code product-query}, {@code got-audio}, {@code stock-reserved}
 * @param alone it is all that was said
 */
record Act(String intent, Understood understood, boolean alone) {
  /** More things than that in one burst are not answered one by one. */
  private static final int MAX = 10;
  /** What can be asked for besides taking an offer. */
  private static final Set<Intent> BESIDE_A_YES = Set.of(Intent.ADD, Intent.PRODUCT_QUERY, Intent.BUSINESS_INFO, Intent.PAYMENT_METHODS, Intent.BILLING_DATA);

  static String name(Intent intent) {
    return intent.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Act event(String intent) {
    return new Act(intent, new Understood(Intent.UNKNOWN, intent), true);
  }

  /** What is neither text nor a button. */
  static Stream<Act> of(InboundContent content) {
    return switch (content) {
      case InboundContent.Audio a -> Stream.of(event("got-audio"));
      case InboundContent.File f -> Stream.of(event("got-file")).filter(a -> f.caption() == null || f.caption().isBlank());
      case InboundContent.Location l -> Stream.of(event("got-location"));
      case InboundContent.ContactCards c -> Stream.of(event("got-contacts"));
      case InboundContent.Unknown u -> Stream.of(event("got-unknown"));
      case ProductOrder order -> order.items().stream().flatMap(Act::chosen);
      case InboundContent.Text t -> Stream.of();
      case InboundContent.Reply r -> Stream.of();
    };
  }

  /** Its price is the channel's and never used. */
  private static Stream<Act> chosen(ProductOrder.Item item) {
    var code = item.productId() == null ? "" : item.productId().strip();
    if (code.isEmpty() || code.length() > 64) {
      return Stream.of(event("got-unknown"));
    }
    var slots = Slots.ofReference(new Reference.Exact(new Sku(code))).withQuantity(Math.max(1, item.quantity()));
    return Stream.of(new Act(name(Intent.CHOOSE), new Understood(Intent.CHOOSE, slots, code), false));
  }

  /**
   * What is worth answering of all that was understood, in order. A wish for a person is answered by a person.
   *
   * @param offered the bot offered a product that a "sí" takes
   */
  static List<Act> worthAnswering(List<Understood> all, boolean offered) {
    for (var person : List.of(Intent.COMPLAINT, Intent.HUMAN)) {
      var asked = all.stream().filter(u -> u.intent() == person).findFirst();
      if (asked.isPresent()) {
        var before = all.stream().filter(u -> u.intent() == Intent.OPT_OUT).limit(1);
        return Stream.concat(before, asked.stream()).map(u -> new Act(name(u.intent()), u, false)).toList();
      }
    }
    var meant = withoutInterjections(all.stream().filter(u -> !u.intent().isCourtesy() && u.intent() != Intent.UNKNOWN).flatMap(Act::single).toList(), offered);
    if (meant.isEmpty()) {
      var only = all.stream().filter(u -> u.intent() == Intent.UNKNOWN).findFirst().or(() -> all.stream().findFirst());
      return only.stream().map(u -> new Act(name(u.intent()), u, true)).toList();
    }
    var acts = new ArrayList<Understood>(all.stream().filter(u -> u.intent() == Intent.GREETING).limit(1).toList());
    acts.addAll(meant);
    boolean alone = acts.size() == 1;
    return acts.stream().limit(MAX).map(u -> new Act(name(u.intent()), u, alone)).toList();
  }

  /** "Joya, mandame 4 de esas": the yes says nothing that the rest does not say; "sí, y agregá un disco" does, when there was an offer. */
  private static List<Understood> withoutInterjections(List<Understood> meant, boolean offered) {
    var others = meant.stream().filter(u -> !isInterjection(u)).toList();
    boolean takesTheOffer = offered && meant.stream().anyMatch(u -> u.slots().bareYes()) && others.stream().allMatch(u -> BESIDE_A_YES.contains(u.intent()));
    return others.isEmpty() ? meant.subList(0, Math.min(1, meant.size())) : takesTheOffer ? meant.stream().filter(u -> u.intent() != Intent.DENY).toList() : others;
  }

  private static boolean isInterjection(Understood act) {
    return act.intent() == Intent.DENY || act.intent() == Intent.CONFIRM && act.slots().bareYes();
  }

  /** "La 1 y la 3" are two choices. */
  private static Stream<Understood> single(Understood act) {
    boolean each = act.intent() == Intent.CHOOSE || act.intent() == Intent.REMOVE;
    return !each || act.slots().references().size() < 2 ? Stream.of(act)
        : act.slots().references().stream().map(r -> new Understood(act.intent(), act.slots().withReference(r), act.confidence(), act.phrase()));
  }
}
