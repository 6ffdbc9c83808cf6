package com.microcom.contracts.rest;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.List;
import java.util.Map;

/**
 * What catalog-service answers: {@code POST /search} ({@link Search} → {@link Found}), {@code POST /products/lookup}
 * ({@link Lookup} → list of {@link Product}), {@code GET /products/{sku}/alternatives?quantity=1&limit=3} (list of
 * {@code Alternative}), {@code GET /products/{sku}/accessories?quantity=1&limit=3&exclude=A,B} (list of {@link Accessory}),
 * {@code POST /answers} ({@link Question} → {@link Answer}), {@code GET /knowledge} (list of {@link Passage}).
 */
public interface CatalogApi {

  /**
   * @param text as the buyer wrote it; the catalogue parses kind, brand, price bounds, negation, order. Several lines were
   *     said one after the other: a line without a kind or code of its own ("y de Dahua?", "más baratas") refines those before it
   * @param limit how many products at most, 1..20
   * @param offset how many of the ranking to skip ("mostrame más")
   * @param compatibleWith products the answer has to work with (recorder for these cameras); may be empty; a SKU may be
   *     repeated, once for each unit
   * @param quantity units wanted of one product; products with fewer in stock rank behind; at least 1. With
   *     {@code compatibleWith}: how many of those there are (a recorder or PoE switch needs a channel for each)
   */
  record Search(String text, int limit, int offset, List<Sku> compatibleWith, int quantity) {
    public Search {
      compatibleWith = compatibleWith == null ? List.of() : List.copyOf(compatibleWith);
      quantity = Math.max(1, quantity);
    }

    public static Search of(String text, int limit) {
      return new Search(text, limit, 0, List.of(), 1);
    }
  }

  /**
   * @param products best first; price and stock read from the database for this answer
   * @param total how many products match, this page included
   * @param understood what the text was taken for, in Spanish, for the answer's heading: {@code cámaras Hikvision para exterior}
   * @param relaxed what could not be kept, in Spanish, to be told to the buyer; may be empty
   * @param question for {@link Outcome#CLARIFY}: what to ask the buyer, in Spanish; else null
   * @param options for {@link Outcome#CLARIFY}: answers to offer, at most 10, each itself a text to search; may be empty
   * @param substitutes true = the products are not what was asked for: something of it, told in {@code relaxed}, had to be given
   *     up. They may be shown, and are not to be sold in its place unasked
   * @param missing brands and models that were named and that no product has, as the buyer wrote them ({@code WH-1000XM5}); may be empty
   */
  record Found(
      Outcome outcome,
      List<Product> products,
      int total,
      String understood,
      List<String> relaxed,
      String question,
      List<String> options,
      boolean substitutes,
      List<String> missing) {
    public Found {
      missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /** Of what was asked for, and of nothing else. */
    public Found(Outcome outcome, List<Product> products, int total, String understood, List<String> relaxed, String question, List<String> options) {
      this(outcome, products, total, understood, relaxed, question, options, false, List.of());
    }
  }

  enum Outcome {
    /** Products that fit and are in stock (the first ones are). */
    FOUND,
    /** What was asked for exists, by code or by filters, but none is in stock: ask for alternatives. */
    OUT_OF_STOCK,
    /** Nothing like it in the catalogue. */
    NONE,
    /** Neither a kind of product nor a code was recognised. */
    CLARIFY
  }

  /**
   * @param kind stable code of the kind: {@code camera-ip}, {@code recorder-dvr}, {@code disk-surveillance}…
   * @param price final, VAT included; null = on request, never quoted
   * @param available units that can be sold now
   * @param feature what tells it apart in one short phrase, in Spanish: {@code bala 4 MP, IR 30 m, PoE, IP67}
   * @param attributes facts by stable name, for answers about it; a fact that the list does not give is absent. Numbers are
   *     plain ({@code resolutionMp=4}, {@code nightVisionMetres=30}, {@code channels=16}, {@code capacityGb=2000},
   *     {@code ports=8}), yes/no is {@code true}/{@code false} ({@code outdoor}, {@code poe}, {@code audio}, {@code wireless}),
   *     words are codes: {@code technology} analog|ip|wifi, {@code nightVision} infrared|color|dual, {@code shape}
   *     bullet|dome|turret|ptz|pan|cube|panoramic
   */
  record Product(
      Sku sku,
      String title,
      String brand,
      String model,
      String kind,
      Money price,
      VatRate vat,
      int available,
      String feature,
      Map<String, String> attributes) {}

  record Lookup(List<Sku> skus) {}

  /**
   * A question about products or about the company, with what the conversation knows. The catalogue also reads codes and
   * beginnings of codes out of the text itself ("la DS-2CE16 y la DS-2CE70"), and they count before the lists given here.
   *
   * @param text as the buyer wrote it, 1 to 1,000 characters
   * @param named products that this very text refers to, as far as the conversation resolved them ("la 2", "esa", "las dos
   *     primeras"), in the order they are spoken of; may be empty
   * @param chosen what is in the cart; "mi dvr" and "las que llevo" are looked for here; may be empty
   * @param shown what the buyer was shown last, in its order; may be empty. Several and none named: a question about one product
   *     is answered by {@link AnswerOutcome#CLARIFY}
   * @param quantity cameras or units that were spoken of before ("4 de esas"); 0 = none. A number in the text counts first
   */
  record Question(String text, List<Sku> named, List<Sku> chosen, List<Sku> shown, int quantity) {
    public Question {
      named = named == null ? List.of() : List.copyOf(named);
      chosen = chosen == null ? List.of() : List.copyOf(chosen);
      shown = shown == null ? List.of() : List.copyOf(shown);
    }

    public static Question of(String text, Sku... named) {
      return new Question(text, List.of(named), List.of(), List.of(), 0);
    }
  }

  /**
   * Everything in it is either in {@code facts} or a fixed phrase: nothing has to be looked up again to be sent.
   *
   * @param topic what the text was taken for; with {@link AnswerOutcome#UNKNOWN} it tells "understood, but nobody wrote it down"
   *     from {@link AnswerTopic#NONE}: no question of these kinds was recognised, the caller does what it would have done without
   * @param text ready to be sent, Spanish of Argentina, at most some eight lines; never empty. For {@link AnswerOutcome#UNKNOWN}
   *     it says what is missing and offers a person (the caller makes the hand-off if the buyer wants it)
   * @param facts those that the text was rendered from, in the order of the text; for {@link AnswerOutcome#UNKNOWN} may be empty
   * @param skus products that the answer is about, the recommended one first if there is one; a caller may take them as "esa" from
   *     now on; empty for the company's own matters
   * @param citations where it is written, to be shown in consoles and logs; each once
   * @param options for {@link AnswerOutcome#CLARIFY}: which products may be meant, at most 5; asking again with one of them in
   *     {@code named} is answered. Empty when the missing thing is no product (then {@code text} asks for it, and the buyer's reply
   *     is asked together with this text, on a line of its own)
   * @param worded true = a language model chose the words; the facts guard let it pass
   */
  record Answer(
      AnswerOutcome outcome,
      AnswerTopic topic,
      String text,
      List<Fact> facts,
      List<Sku> skus,
      List<String> citations,
      List<Choice> options,
      boolean worded) {
    public Answer {
      facts = List.copyOf(facts);
      skus = List.copyOf(skus);
      citations = List.copyOf(citations);
      options = List.copyOf(options);
    }
  }

  enum AnswerOutcome {
    /** The text answers, from the facts given. "No" is an answer where the list says so. */
    ANSWERED,
    /** Neither the list nor the company's texts say it, or no question was recognised ({@link AnswerTopic#NONE}). */
    UNKNOWN,
    /** Something is missing to answer, mostly which product is meant: the text asks for it. */
    CLARIFY
  }

  enum AnswerTopic {
    /** A property of one product: "¿sirve para exterior?", "¿cuánto alcanza de noche?". */
    PROPERTY,
    /** Two or three products side by side, price and stock of this moment included. */
    COMPARISON,
    /** Whether products work together: "¿anda con mi dvr?". */
    COMPATIBILITY,
    /** Days of recording for a disk, or the disk for so many days. */
    RECORDING,
    /** Shipping, warranty, payment, hours, invoices, returns: the company's own texts. */
    COMPANY,
    /**
     * What is sold: the kinds of products in stock, or the brands of a kind. Each fact's {@code label} is itself a text to search
     * ({@code cámaras}, {@code cámaras Hikvision}), most products first.
     */
    RANGE,
    /** No question of these kinds. */
    NONE
  }

  /**
   * @param sku null where it belongs to no product
   * @param name stable: an attribute ({@code outdoor}), {@code price}, {@code available}, {@code recordingDays}, or a passage's id
   * @param label in Spanish, for consoles: {@code la resolución}
   * @param value as it is said: {@code 4 MP}, {@code sí}, {@code $ 28.390,00}
   * @param origin where it comes from
   * @param quote the words of the list or text that say it, or the rule; empty where the value is all there is
   */
  record Fact(Sku sku, String name, String label, String value, FactOrigin origin, String quote) {}

  enum FactOrigin {
    /** The list's title (or model). */
    TITLE,
    /** The list's description. */
    DESCRIPTION,
    /** Follows from the kind of product: every DVR is analog. */
    KIND,
    /** Price and stock, read from the database for this answer. */
    CATALOGUE,
    /** A file of the company's own texts. */
    COMPANY,
    /** A rule or a table that ships with the service: bit rates, what works with what. */
    RULE,
    /** Calculated from other facts of the same answer. */
    CALCULATED,
    /** The buyer said it. */
    BUYER
  }

  /** @param label for a button or a list: model, or the title where there is none; at most 60 characters */
  record Choice(Sku sku, String label) {}

  /**
   * Something that goes with a product, compatible and in stock in the quantity said. Products given as {@code exclude} (the cart,
   * comma separated) are left out, and so is every kind of thing of which the cart has one already.
   *
   * @param product with price (never on request) and stock of this moment
   * @param quantity how many of it: a balun for each camera, one power supply for all; at least 1
   * @param reason in words, to be said after its name: {@code para alimentarla}, {@code para grabar: 8 canales libres}
   * @param basis why it is offered
   */
  record Accessory(Product product, int quantity, String reason, AccessoryBasis basis) {}

  enum AccessoryBasis {
    /** What the product needs or usually goes with, by the trade's rules. */
    RULE,
    /** Buyers of the one took the other in the same order, more often than by chance. */
    BOUGHT_TOGETHER
  }

  /**
   * One section of the company's own texts.
   *
   * @param id stable as long as file and heading stay: {@code pagos/datos-para-pagar}
   * @param citation file and heading, for people: {@code pagos.md › Datos para pagar}
   * @param text plain, without Markdown
   */
  record Passage(String id, String citation, String heading, String text) {}
}
