package com.microcom.catalog.importing;

import com.microcom.catalog.lexicon.PlainText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a list and what companies call them. */
enum Column {
  SKU("sku", "codigo", "cod", "codigo de producto", "codigo interno", "articulo", "code", "id"),
  TITLE("titulo", "title", "nombre", "producto", "name", "detalle", "descripcion corta"),
  DESCRIPTION("descripcion", "description", "descripcion larga", "observaciones"),
  BRAND("marca", "brand", "fabricante"),
  MODEL("modelo", "model", "mpn", "part number", "nro de parte"),
  SECTION("rubro", "kind", "categoria", "category", "familia", "tipo"),
  PRICE("precio", "price", "precio final", "precio con iva", "pvp", "importe", "precio ars"),
  VAT("iva", "vat", "alicuota", "alicuota iva", "iva %", "tasa iva"),
  STOCK("stock", "cantidad", "existencia", "existencias", "disponible", "quantity");

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  static Optional<Column> named(String header) {
    var plain = PlainText.of(header.replace('_', ' '));
    return Arrays.stream(values()).filter(c -> c.names.contains(plain)).findFirst();
  }
}
