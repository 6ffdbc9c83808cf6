package com.microcom.conversation.understanding;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import java.util.List;

/**
 * What the buyer's words can refer to: what is in front of him when he writes.
 *
 * @param shown products of the last list, in the order shown; may be empty
 * @param cart what he has chosen so far; may be empty
 * @param summaryShown a summary with its confirmation buttons is the last thing that waits for an answer
 * @param quoteShown a financing quote was shown after that summary
 * @param quotedInstalments how many instalments that quote had, or null
 * @param question what the bot asked last, or {@link Question#NONE}
 */
public record Context(
    List<ShownItem> shown,
    List<CartItem> cart,
    boolean summaryShown,
    boolean quoteShown,
    Integer quotedInstalments,
    Question question) {
  public static final Context EMPTY = new Context(List.of(), List.of(), false, false, null, Question.NONE);

  public Context {
    shown = List.copyOf(shown);
    cart = List.copyOf(cart);
    question = question == null ? Question.NONE : question;
  }

  public Context withShown(List<ShownItem> items) {
    return new Context(items, cart, summaryShown, quoteShown, quotedInstalments, question);
  }

  public Context withCart(List<CartItem> items) {
    return new Context(shown, items, summaryShown, quoteShown, quotedInstalments, question);
  }

  public Context asked(Question asked) {
    return new Context(shown, cart, summaryShown, quoteShown, quotedInstalments, asked);
  }

  /** @param position as the buyer sees it, from 1 @param brand may be null @param model may be null @param price may be null (on request) */
  public record ShownItem(int position, Sku sku, String title, String brand, String model, Money price) {}

  /** @param brand may be null @param model may be null */
  public record CartItem(Sku sku, String title, String brand, String model, int quantity) {}

  /** The bot's last question, as far as it changes what a short answer ("4", "sí", "la segunda") means. */
  public enum Question {
    NONE,
    /** "¿Cuántas?": a bare number is a quantity of the last thing spoken of. */
    HOW_MANY,
    /** "¿Cuál?": a bare number is a position. */
    WHICH,
    /** "¿En cuántas cuotas?": a bare number is instalments. */
    HOW_MANY_INSTALMENTS,
    /** "¿Qué estás buscando?": bare words are a product. */
    WHAT_PRODUCT,
    /** Anything that is answered by yes or no. */
    YES_NO
  }
}
