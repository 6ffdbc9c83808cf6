package com.microcom.billing.outbound;

import static com.microcom.contracts.text.ArgentineFormat.date;
import static com.microcom.contracts.text.ArgentineFormat.dateTime;
import static com.microcom.contracts.text.ArgentineFormat.integer;
import static com.microcom.contracts.text.ArgentineFormat.money;
import static com.microcom.contracts.text.ArgentineFormat.percent;

import com.microcom.billing.BillingSettings;
import com.microcom.billing.preinvoicing.PreInvoice;
import com.microcom.contracts.orders.Buyer;
import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.orders.FinancingQuote.Instalment;
import com.microcom.contracts.orders.OrderLine;
import com.microcom.contracts.orders.OrderTotals;
import com.microcom.contracts.orders.Payment;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;

/** A pre-invoice in words and figures as they are printed; the report only arranges them. */
final class PreInvoiceText {
  private final BillingSettings.Company company;
  private final ZoneId zone;

  PreInvoiceText(BillingSettings.Company company, ZoneId zone) {
    this.company = company;
    this.zone = zone;
  }

  Collection<Map<String, ?>> lines(PreInvoice preInvoice) {
    return preInvoice.order().lines().stream().<Map<String, ?>>map(PreInvoiceText::line).toList();
  }

  private static Map<String, String> line(OrderLine line) {
    return Map.of(
        "code", line.sku().value(),
        "title", line.title(),
        "quantity", integer(line.quantity()),
        "unitPrice", money(line.unitPrice()),
        "vat", percent(line.vat().asPercent()),
        "total", money(line.total()));
  }

  Map<String, Object> parameters(PreInvoice preInvoice) {
    var order = preInvoice.order();
    var parameters = new HashMap<String, Object>();
    parameters.put("company", company.name());
    parameters.put("companyData", "CUIT %s · %s%n%s%n%s".formatted(company.taxId(), company.vatStatus(), company.address(), company.contact()));
    parameters.put("number", preInvoice.number().toString());
    parameters.put("date", date(preInvoice.issuedAt(), zone));
    parameters.put("order", order.number());
    parameters.put("buyer", buyerName(order.buyer()));
    parameters.put("buyerData", buyerData(order.buyer()));
    parameters.put("validity", "Prefactura válida hasta " + dateTime(preInvoice.validUntil(), zone) + ", con precio y stock reservados");
    parameters.put("howToPay", company.howToPay());
    addTotals(parameters, OrderTotals.of(order.lines()));
    if (order.payment() instanceof Payment.Financed(var quote)) {
      addPlan(parameters, quote);
    }
    return parameters;
  }

  private static String buyerName(Buyer buyer) {
    return buyer.name() == null || buyer.name().isBlank() ? "Cliente de WhatsApp" : buyer.name().strip();
  }

  private static String buyerData(Buyer buyer) {
    var whatsapp = "WhatsApp " + buyer.address().value();
    return buyer.taxId() == null ? whatsapp + " · Consumidor final" : whatsapp + " · " + taxId(buyer.taxId());
  }

  /** Eleven digits are a CUIT, fewer a DNI. */
  private static String taxId(String digits) {
    return digits.length() == 11
        ? "CUIT " + digits.substring(0, 2) + "-" + digits.substring(2, 10) + "-" + digits.substring(10)
        : "DNI " + digits;
  }

  private static void addTotals(Map<String, Object> parameters, OrderTotals totals) {
    parameters.put("vatLabels", joined("Neto gravado", totals.vat().stream().map(vat -> "IVA " + percent(vat.rate().asPercent()))));
    parameters.put("vatAmounts", joined(money(totals.net()), totals.vat().stream().map(vat -> money(vat.amount()))));
    parameters.put("total", money(totals.total()));
  }

  private static String joined(String first, Stream<String> rest) {
    return Stream.concat(Stream.of(first), rest).collect(Collectors.joining("\n"));
  }

  private static void addPlan(Map<String, Object> parameters, FinancingQuote quote) {
    var count = quote.instalments().size();
    parameters.put("planTitle", "Financiación elegida: %s (%s)".formatted(count == 1 ? "1 cuota" : count + " cuotas", quote.plan()));
    parameters.put(
        "planRates",
        "TNA %s · TEA %s · CFTEA sin IVA %s · CFTEA con IVA %s · tasa válida hasta %s"
            .formatted(percent(quote.tna()), percent(quote.tea()), percent(quote.cftea()), percent(quote.cfteaWithVat()), date(quote.validUntil())));
    parameters.put("planTotal", "Total financiado: " + money(quote.total()));
    parameters.put("plan", new JRMapCollectionDataSource(instalments(quote.instalments())));
  }

  private static Collection<Map<String, ?>> instalments(List<Instalment> instalments) {
    return instalments.stream().<Map<String, ?>>map(PreInvoiceText::instalment).toList();
  }

  private static Map<String, String> instalment(Instalment instalment) {
    return Map.of(
        "number", integer(instalment.number()),
        "capital", money(instalment.capital()),
        "interest", money(instalment.interest()),
        "vat", money(instalment.vatOnInterest()),
        "amount", money(instalment.amount()));
  }
}
