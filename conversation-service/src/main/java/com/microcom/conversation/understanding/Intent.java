package com.microcom.conversation.understanding;

/** What a person may want from a message to this company. Slots named here are those that matter for the intent. */
public enum Intent {
  GREETING,
  /**
   * Asks to be shown products. Slots: query, quantity (kept for later), compatible; {@code aspect = "kinds"} or {@code "brands"} when he asks
   * what there is at all ("qué venden", "qué marcas de cámaras tienen"), {@code "catalogue"} when he wants a catalogue sent.
   */
  PRODUCT_QUERY,
  /** Asks for a price. Slots: query or reference; neither = of what was spoken of last. */
  PRICE_QUERY,
  /** Asks whether there is some. Slots: query or reference, quantity; {@code aspect = "arrival"} when asking when it comes in. */
  STOCK_QUERY,
  /** Asks something about a product. Slots: aspect (the words of the question), reference or query. */
  PRODUCT_QUESTION,
  /** "¿Qué diferencia hay entre la 1 y la 2?" Slots: references, or query. */
  COMPARE,
  /** Asks for something else of the same kind: "algo parecido", "otra marca", "algo más barato". Slots: query (the words), reference. */
  ALTERNATIVES,
  /** Takes something that was shown. Slots: reference, quantity (null = 1). */
  CHOOSE,
  /** Takes something that he describes. Slots: query, quantity (null = 1). */
  ADD,
  /** Slots: quantity (new total; {@code moreOfSame} = on top of what is there), reference (null = what was spoken of last). */
  CHANGE_QUANTITY,
  /** "No, mejor la segunda": slots reference or query (the new one), replaced (the old one; null = last added), quantity. */
  REPLACE,
  /** Slots: reference, quantity (null = all units). */
  REMOVE,
  EMPTY_CART,
  /** Wants to change the order without saying what: "Cambiar". */
  CHANGE,
  /** More results of the last list. */
  MORE,
  /** "Listo, ¿qué más (me hace falta)?": wants to know what goes with what he has chosen. */
  WHAT_ELSE,
  SHOW_CART,
  /** Wants the total, quotation or summary; also "nada más, eso es todo". */
  SUMMARY,
  /** Slots: bareYes (a plain "sí/dale/ok": the dialogue decides what it answers), summaryVersion from a button. */
  CONFIRM,
  /** A plain no. */
  DENY,
  /** Does not want the order (or the purchase) any more. */
  CANCEL,
  /** Slots: instalments (null = which are there). */
  FINANCING_QUERY,
  /** "En 6 cuotas, dale". Slots: instalments (null = those quoted last). */
  CHOOSE_FINANCING,
  PAY_CASH,
  /** Slots: orderNumber, or null for the last one. */
  ORDER_STATUS,
  /** Comes back to an unfinished order: "al final sí lo quiero". */
  RESUME,
  /** Says how to be invoiced. Slots: aspect ("A", "B"), taxId. */
  BILLING_DATA,
  HUMAN,
  COMPLAINT,
  /** Wants no more messages. Only precise phrases: it has legal weight. */
  OPT_OUT,
  OPT_IN,
  /** Thanks or goodbye. */
  THANKS,
  /** Wants a lower price. Slots: amount, reference or query. */
  HAGGLE,
  PAYMENT_METHODS,
  /**
   * Address, hours, shipping, warranty policy, invoicing. Slots: aspect, one of {@code envio, envio-costo, envio-plazo, envio-costo-plazo,
   * envio-retiro, ubicacion, horario, garantia, factura, contacto, instalacion, origen}, or null.
   */
  BUSINESS_INFO,
  /** "¿Sos un bot?", "¿qué podés hacer?" */
  BOT_QUESTION,
  OUT_OF_SCOPE,
  UNKNOWN;

  /** Says nothing that needs an action by itself. */
  public boolean isCourtesy() {
    return this == GREETING || this == THANKS;
  }
}
