package com.microcom.conversation.dialogue;

import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerOutcome;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Choice;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Question;
import com.microcom.contracts.values.Sku;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As much of the catalogue's answers as the transcripts need: a few properties, recording days, what the company says of itself. */
final class AnswersFixture {
  static final Company COMPANY = new Company() {
    @Override
    public String hours() {
      return "Atendemos de lunes a viernes de 9 a 18 y sábados de 9 a 13.";
    }

    @Override
    public String howToPay() {
      return "Para pagar: transferencia o Mercado Pago con los datos de la prefactura.";
    }
  };
  private static final Map<String, String> SAID = Map.of(
      "pago", "Podés pagar por transferencia, Mercado Pago o tarjeta.", "envio", "Hacemos envíos a todo el país.", "garantia", "Los productos tienen la garantía del fabricante.",
      "horario", "Atendemos de lunes a viernes de 9 a 18 y sábados de 9 a 13.", "factura", "Hacemos factura A y B.");

  private final Function<List<Sku>, List<Product>> products;
  private final List<Product> all;

  AnswersFixture(Function<List<Sku>, List<Product>> products, List<Product> all) {
    this.products = products;
    this.all = all;
  }

  Answer answer(Question question) {
    var words = Words.of(question.text());
    if (words.contains("marcas") || words.contains("venden")) {
      return range(words);
    }
    if (words.contains("tarda") || words.contains("cuesta")) {
      return said(AnswerOutcome.ANSWERED, AnswerTopic.COMPANY, words.contains("tarda") ? "El plazo depende del destino." : "El costo depende del destino.", List.of());
    }
    if (words.contains("dias") && !words.contains("llega")) {
      return recording(words);
    }
    var meant = products.apply(question.named());
    if (words.stream().anyMatch(w -> w.startsWith("diferencia") || w.startsWith("compar") || w.equals("conviene")) && meant.size() > 1) {
      return said(AnswerOutcome.ANSWERED, AnswerTopic.COMPARISON, "Entre " + meant.get(0).model() + " y " + meant.get(1).model() + " cambia: " + meant.get(0).feature() + " / " + meant.get(1).feature(), question.named());
    }
    var company = SAID.entrySet().stream().filter(e -> words.stream().anyMatch(w -> w.startsWith(e.getKey().substring(0, 4)))).findFirst();
    return company.map(e -> said(AnswerOutcome.ANSWERED, AnswerTopic.COMPANY, e.getValue(), List.of())).orElseGet(() -> property(question, words, meant));
  }

  /** Kinds, or the brands of cameras, of what is in stock. */
  private Answer range(Set<String> words) {
    var cameras = words.contains("camaras");
    var counted = all.stream().filter(p -> p.available() > 0 && (!cameras || p.kind().startsWith("camera")))
        .collect(Collectors.groupingBy(p -> cameras ? "cámaras " + p.brand() : p.kind().startsWith("camera") ? "cámaras" : p.kind().startsWith("disk") ? "discos" : p.kind(), TreeMap::new, Collectors.counting()));
    var facts = counted.entrySet().stream().map(e -> new Fact(null, cameras ? "brand" : "kind", e.getKey(), e.getValue() + " productos", FactOrigin.CATALOGUE, "")).toList();
    return new Answer(AnswerOutcome.ANSWERED, AnswerTopic.RANGE, "Tengo en stock " + String.join(", ", counted.keySet()) + ".", facts, List.of(), List.of(), List.of(), false);
  }

  private static Answer recording(Set<String> words) {
    return words.contains("teras") || words.contains("tb")
        ? said(AnswerOutcome.ANSWERED, AnswerTopic.RECORDING, "Con eso grabás unos 12 días, las 24 horas.", List.of())
        : said(AnswerOutcome.CLARIFY, AnswerTopic.RECORDING, "¿Con cuántas cámaras y qué disco?", List.of());
  }

  private Answer property(Question question, Set<String> words, List<Product> meant) {
    boolean asked = Stream.of("exterior", "audio", "noche", "nocturna", "metros").anyMatch(words::contains);
    if (!asked) {
      return said(AnswerOutcome.UNKNOWN, AnswerTopic.NONE, "Eso no lo tengo escrito.", List.of());
    }
    if (meant.size() != 1) {
      return new Answer(AnswerOutcome.CLARIFY, AnswerTopic.PROPERTY, "¿De cuál me preguntás?", List.of(), List.of(), List.of(),
          question.shown().stream().limit(5).map(sku -> new Choice(sku, sku.value())).toList(), false);
    }
    var product = meant.getFirst();
    var night = product.attributes().get("nightVision");
    var metres = product.attributes().get("nightVisionMetres");
    var known = words.contains("exterior") ? product.attributes().get("outdoor") == null ? null : "sirve para exterior"
        : words.contains("audio") || night == null ? null : ("color".equals(night) ? "de noche ve a color" : "de noche ve por infrarrojo") + (metres == null ? "" : ", hasta " + metres + " m");
    return known == null
        ? said(AnswerOutcome.UNKNOWN, AnswerTopic.PROPERTY, "La ficha de *" + product.title() + "* no lo dice. Si querés, lo ve una persona del equipo.", question.named())
        : said(AnswerOutcome.ANSWERED, AnswerTopic.PROPERTY, "*" + product.title() + "*: " + known + ".", question.named());
  }

  private static Answer said(AnswerOutcome outcome, AnswerTopic topic, String text, List<Sku> skus) {
    return new Answer(outcome, topic, text, List.of(), skus, List.of(), List.of(), false);
  }
}
