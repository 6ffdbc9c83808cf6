package com.microcom.catalog.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a column of a list can mean, and what companies call it. The most exact names first; all without accents and capitals. */
public enum Column {
  SKU("sku", "codigo", "cod", "codigo de producto", "codigo producto", "cod producto", "codigo interno", "codigo articulo", "cod articulo", "articulo", "code", "item code", "product code", "id", "id producto"),
  TITLE("titulo", "title", "nombre", "nombre del producto", "producto", "name", "product name", "detalle", "descripcion corta", "denominacion"),
  DESCRIPTION("descripcion", "description", "descripcion larga", "observaciones", "caracteristicas", "detalles", "especificaciones"),
  BRAND("marca", "brand", "fabricante", "manufacturer"),
  MODEL("modelo", "model", "mpn", "part number", "partnumber", "nro de parte", "numero de parte", "codigo fabricante", "codigo de fabricante", "pn", "p/n"),
  SECTION("rubro", "kind", "categoria", "category", "familia", "tipo", "linea", "subrubro", "seccion"),
  PRICE("precio", "price", "precio final", "precio con iva", "precio de lista", "precio lista", "precio venta", "precio de venta", "precio unitario", "pvp", "importe", "valor", "costo", "list price", "unit price"),
  CURRENCY("moneda", "currency", "divisa", "mon"),
  VAT("iva", "vat", "alicuota", "alicuota iva", "tasa iva", "tax"),
  STOCK("stock", "cantidad", "existencia", "existencias", "disponible", "disponibilidad", "quantity", "qty", "unidades", "saldo", "stock disponible"),
  AS_OF("stock al", "fecha stock", "fecha de stock", "actualizado", "actualizado el", "as of", "updated at", "ultima actualizacion"),
  VISIBLE("visible", "activo", "publicado", "habilitado", "active", "enabled"),
  ORIGIN("origen", "proveedor", "fuente", "source", "supplier", "origin"),
  /** Known and not wanted. */
  IGNORED;

  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }

  /** As a source's settings write it: {@code as_of}. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws IllegalArgumentException in Spanish */
  @JsonCreator
  public static Column of(String wireName) {
    return Arrays.stream(values())
        .filter(c -> c.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No hay una columna «" + wireName + "». Las que hay: "
            + Arrays.stream(values()).map(Column::wireName).collect(Collectors.joining(", "))));
  }
}
