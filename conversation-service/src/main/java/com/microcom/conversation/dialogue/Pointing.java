package com.microcom.conversation.dialogue;

import com.microcom.contracts.values.Sku;
import com.microcom.conversation.understanding.Context;
import com.microcom.conversation.understanding.Context.CartItem;
import com.microcom.conversation.understanding.Context.Question;
import com.microcom.conversation.understanding.Context.ShownItem;
import com.microcom.conversation.understanding.Reference;
import com.microcom.conversation.understanding.Referents;
import java.util.List;
import java.util.Objects;

/** Which products the buyer points at, given what is in front of him, in his cart, and what was spoken of last. */
final class Pointing {
  private Pointing() {}

  /** What was found. */
  sealed interface Found {
    record One(Sku sku) implements Found {}

    /** It is not clear which. */
    record Several(List<Sku> skus) implements Found {}

    /** Nothing fits the reference, though something is there. */
    record NoSuch() implements Found {}

    /** There is nothing to point at. */
    record Nothing() implements Found {}
  }

  static Found at(Reference reference, Conversation conversation) {
    var context = context(conversation, false);
    if (reference instanceof Reference.That || reference == null) {
      return that(conversation, context);
    }
    var shown = Referents.shown(reference, narrowed(reference, conversation, context));
    var skus = shown.isEmpty() && reference instanceof Reference.Named ? Referents.inCart(reference, context) : shown;
    boolean nothingThere = context.shown().isEmpty() && context.cart().isEmpty();
    return skus.isEmpty() && nothingThere ? new Found.Nothing() : found(skus);
  }

  static Found inCart(Reference reference, Conversation conversation) {
    var context = context(conversation, false);
    if (reference == null || reference instanceof Reference.That) {
      var spoken = conversation.focus() != null && conversation.cart().line(conversation.focus()).isPresent();
      return spoken ? new Found.One(conversation.focus()) : found(Referents.inCart(new Reference.Last(), context));
    }
    return found(Referents.inCart(reference, context));
  }

  private static Found that(Conversation conversation, Context context) {
    if (conversation.focus() != null) {
      return new Found.One(conversation.focus());
    }
    var only = Referents.shown(new Reference.That(), context);
    if (!only.isEmpty()) {
      return found(only);
    }
    return context.shown().isEmpty() ? new Found.Nothing() : new Found.Several(context.shown().stream().map(ShownItem::sku).toList());
  }

  private static Found found(List<Sku> skus) {
    return skus.isEmpty() ? new Found.NoSuch() : skus.size() == 1 ? new Found.One(skus.getFirst()) : new Found.Several(skus);
  }

  /** "El más barato" is meant of the products shown last, not of those that still stand above them. */
  private static Context narrowed(Reference reference, Conversation conversation, Context context) {
    var items = conversation.shown().items();
    if (items.isEmpty() || reference instanceof Reference.Ordinal || reference instanceof Reference.Named || reference instanceof Reference.Exact) {
      return context;
    }
    var last = items.getLast().insteadOf();
    var group = items.stream().filter(i -> Objects.equals(i.insteadOf(), last)).map(Shown.Item::position).toList();
    return context.withShown(context.shown().stream().filter(i -> group.contains(i.position())).toList());
  }

  /** What the understanding needs to know of the conversation. @param quoteShown a quote is the last thing that was said */
  static Context context(Conversation conversation, boolean quoteShown) {
    var quoted = conversation.quote() == null ? null : Integer.valueOf(conversation.quote().instalments().size());
    var shown = conversation.shown().items().stream().map(Pointing::shownItem).toList();
    var cart = conversation.cart().lines().stream()
        .map(l -> new CartItem(l.sku(), l.title(), l.brand(), l.model(), l.quantity())).toList();
    return new Context(shown, cart, conversation.summary() != null, quoteShown, quoted,
        Question.valueOf(conversation.question().name()));
  }

  private static ShownItem shownItem(Shown.Item item) {
    var product = item.product();
    return new ShownItem(item.position(), product.sku(), product.title(), product.brand(), product.model(), product.price());
  }
}
