package com.microcom.conversation.understanding;

import com.microcom.contracts.values.Money;
import java.util.List;

/**
 * The particulars of one act. Everything is optional; {@link Intent} says which ones matter for which act.
 *
 * @param query words for the catalogue's search, as the buyer wrote them (brand, price bounds and negations included), or null
 * @param quantity units, at least 1, or null when he did not say
 * @param references products pointed at, in the order said; usually none or one
 * @param replaced for {@link Intent#REPLACE}: what goes away, or null
 * @param instalments or null
 * @param aspect what is asked about, in the buyer's words or one of the words that {@link Intent} names; or null
 * @param amount a sum of money that he named, or null
 * @param compatible what is asked for has to work with what is being bought ("un dvr que les sirva")
 * @param bareYes a yes with nothing else
 * @param moreOfSame the quantity is on top of what is there ("agregá 2 más")
 * @param summaryVersion from the confirmation button, or null
 * @param orderNumber as written, or null
 * @param taxId CUIT, eleven digits, or null
 */
public record Slots(
    String query,
    Integer quantity,
    List<Reference> references,
    Reference replaced,
    Integer instalments,
    String aspect,
    Money amount,
    boolean compatible,
    boolean bareYes,
    boolean moreOfSame,
    Long summaryVersion,
    String orderNumber,
    String taxId) {
  public static final Slots NONE =
      new Slots(null, null, List.of(), null, null, null, null, false, false, false, null, null, null);

  public Slots {
    query = query == null || query.isBlank() ? null : query;
    references = List.copyOf(references);
  }

  /** The first product pointed at, or null. */
  public Reference reference() {
    return references.isEmpty() ? null : references.getFirst();
  }

  public static Slots ofQuery(String query) {
    return NONE.withQuery(query);
  }

  public static Slots ofReference(Reference reference) {
    return NONE.withReference(reference);
  }

  public Slots withQuery(String value) {
    return new Slots(value, quantity, references, replaced, instalments, aspect, amount, compatible, bareYes, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots withQuantity(Integer value) {
    return new Slots(query, value, references, replaced, instalments, aspect, amount, compatible, bareYes, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots withReference(Reference value) {
    return withReferences(value == null ? List.of() : List.of(value));
  }

  public Slots withReferences(List<Reference> value) {
    return new Slots(query, quantity, value, replaced, instalments, aspect, amount, compatible, bareYes, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots withReplaced(Reference value) {
    return new Slots(query, quantity, references, value, instalments, aspect, amount, compatible, bareYes, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots withInstalments(Integer value) {
    return new Slots(query, quantity, references, replaced, value, aspect, amount, compatible, bareYes, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots withAspect(String value) {
    return new Slots(query, quantity, references, replaced, instalments, value, amount, compatible, bareYes, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots withAmount(Money value) {
    return new Slots(query, quantity, references, replaced, instalments, aspect, value, compatible, bareYes, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots asCompatible() {
    return new Slots(query, quantity, references, replaced, instalments, aspect, amount, true, bareYes, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots asBareYes() {
    return new Slots(query, quantity, references, replaced, instalments, aspect, amount, compatible, true, moreOfSame,
        summaryVersion, orderNumber, taxId);
  }

  public Slots asMoreOfSame() {
    return new Slots(query, quantity, references, replaced, instalments, aspect, amount, compatible, bareYes, true,
        summaryVersion, orderNumber, taxId);
  }

  public Slots withSummaryVersion(Long value) {
    return new Slots(query, quantity, references, replaced, instalments, aspect, amount, compatible, bareYes, moreOfSame,
        value, orderNumber, taxId);
  }

  public Slots withOrderNumber(String value) {
    return new Slots(query, quantity, references, replaced, instalments, aspect, amount, compatible, bareYes, moreOfSame,
        summaryVersion, value, taxId);
  }

  public Slots withTaxId(String value) {
    return new Slots(query, quantity, references, replaced, instalments, aspect, amount, compatible, bareYes, moreOfSame,
        summaryVersion, orderNumber, value);
  }
}
