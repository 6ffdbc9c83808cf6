package com.microcom.conversation.dialogue;

import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Outcome;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small shop in memory: as much of a search as the transcripts need. Prices and stock can be moved under the dialogue's feet. */
class ShopFixture implements Catalog {
  private static final Set<String> IDLE = Set.of("barata", "de", "del", "la", "el", "los", "las", "un", "una", "unos", "para", "pa", "con", "por", "que", "algo", "tenes",
      "tienen", "hay", "en", "ver", "no", "sea", "sean", "hasta", "luca", "q", "lucas", "mil", "les", "sirva", "sirve", "puerta", "negocio", "precio", "stock", "cuanto", "sale",
      "disponibles", "disponible", "disponibl", "tiene", "tene", "cual", "cuales", "queres", "necesito", "busco", "quiero", "me", "armas", "presupuesto", "dame", "mandame", "y", "o", "a", "todo", "barato", "mas", "tipo");
  private static final Pattern THINGS = Pattern.compile("camara|dvr|nvr|grabador|disco|fuente|switch|router|bobina|utp|cable|[a-z]{2,}-?\\d|\\d[a-z]{2,}\\d|balun|teclado|parlante");
  private static final Pattern BRANDS = Pattern.compile("hikvision|dahua|seagate|toshiba|wd");
  private static final Pattern BOUND = Pattern.compile("hasta \\$? ?(\\d+)[.]?(\\d{3})? ?(lucas|mil)?");
  private static final Pattern NOT_BRAND = Pattern.compile("no (?:sea|sean|quiero) (\\w+)");

  private final Map<Sku, Product> products = new LinkedHashMap<>();
  boolean isDown;
  /** Only where a transcript is about them: "! accesorios". */
  boolean accessories;

  ShopFixture() {
    camera("CAM-01", "Cámara bala Hikvision DS-2CE16D0T 2 MP", "Hikvision", "DS-2CE16D0T", "28390", 64, "2 MP, IR 25 m, IP67, exterior", "infrared", "25");
    camera("CAM-02", "Cámara bala Hikvision DS-2CE10DF0T ColorVu 2 MP", "Hikvision", "DS-2CE10DF0T", "42570", 35, "2 MP, color de noche 20 m, IP67, exterior", "color", "20");
    camera("CAM-03", "Cámara domo Hikvision DS-2CE76D0T 2 MP", "Hikvision", "DS-2CE76D0T", "31200", 14, "2 MP, IR 20 m, IP67, exterior", "infrared", "20");
    camera("CAM-04", "Cámara bala Hikvision DS-2CE16H0T 5 MP", "Hikvision", "DS-2CE16H0T", "51900", 22, "5 MP, IR 40 m, IP67, exterior", "infrared", "40");
    camera("CAM-05", "Cámara bala Hikvision DS-2CE19D0T varifocal 2 MP", "Hikvision", "DS-2CE19D0T", "88000", 6, "2 MP, lente varifocal, IR 40 m, IP66, exterior", null, null);
    camera("CAM-06", "Cámara bala Dahua HAC-B1A21 2 MP", "Dahua", "HAC-B1A21", "21400", 90, "2 MP, IR 20 m, IP67, exterior", "infrared", "20");
    ip("CIP-01", "Cámara IP bala Hikvision DS-2CD1043G2-LIU 4 MP PoE", "Hikvision", "DS-2CD1043G2-LIU", "96500", 0, "4 MP, luz dual 30 m, PoE, IP67, exterior");
    ip("CIP-02", "Cámara IP bala Hikvision DS-2CD1043G2-I 4 MP PoE", "Hikvision", "DS-2CD1043G2-I", "89900", 17, "4 MP, IR 30 m, PoE, IP67, exterior");
    ip("CIP-03", "Cámara IP domo Imou IPC-D42 4 MP PoE", "Imou", "IPC-D42", "67800", 40, "4 MP, IR 30 m, PoE, IP67, exterior");
    ip("CIP-04", "Cámara IP domo Dahua HDW1439 4 MP PoE", "Dahua", "HDW1439", "74300", 25, "4 MP, color de noche, PoE, IP67, exterior");
    ip("CIP-05", "Cámara IP domo Hikvision DS-2CD2143 4 MP PoE antivandálica", "Hikvision", "DS-2CD2143", null, 8, "4 MP, IK10, PoE, exterior");
    item("DVR-04", "DVR Hikvision DS-7204 4 canales TurboHD", "Hikvision", "DS-7204", "recorder-dvr", "72260", "21", 26, "4 canales, 1080p, 1 disco");
    item("DVR-08", "DVR Hikvision DS-7208 8 canales TurboHD", "Hikvision", "DS-7208", "recorder-dvr", "118400", "21", 9, "8 canales, 1080p, 1 disco");
    item("DVR-16", "XVR Dahua XVR1B16 16 canales", "Dahua", "XVR1B16", "recorder-dvr", "189900", "21", 4, "16 canales, 1080p");
    item("NVR-08", "NVR Hikvision DS-7608 8 canales PoE", "Hikvision", "DS-7608", "recorder-nvr", "214000", "21", 7, "8 canales PoE, 4K");
    item("NVR-16", "NVR Dahua NVR4116 16 canales", "Dahua", "NVR4116", "recorder-nvr", "243500", "21", 5, "16 canales, 4K");
    item("HDD-2P", "Disco WD Purple 2 TB videovigilancia púrpura", "Western Digital", "WD23PURZ", "disk-surveillance", "128900", "10.5", 18, "2 TB, SATA, para grabar 24 h");
    item("HDD-2S", "Disco Seagate SkyHawk 2 TB videovigilancia", "Seagate", "ST2000VX017", "disk-surveillance", "131500", "10.5", 11, "2 TB, SATA, para grabar 24 h");
    item("HDD-4P", "Disco WD Purple 4 TB videovigilancia púrpura", "Western Digital", "WD43PURZ", "disk-surveillance", "189000", "10.5", 10, "4 TB, SATA, para grabar 24 h");
    item("HDD-1G", "Disco Toshiba P300 1 TB para PC", "Toshiba", "HDWD110", "disk-pc", "98700", "10.5", 3, "1 TB, SATA, 7200 rpm");
    item("UTP-6", "Bobina cable UTP Cat6 305 m exterior Furukawa", "Furukawa", "CAT6-305", "cable-utp", "265000", "21", 12, "305 m, Cat6, cobre");
    item("UTP-5", "Bobina cable UTP Cat5e 305 m Glc", "Glc", "CAT5E-305", "cable-utp", "148000", "21", 30, "305 m, Cat5e, cobre");
    item("PSU-12", "Fuente 12 V 10 A metálica para cámaras Epuyen", "Epuyen", "SW-12-10", "power-supply", "24800", "21", 16, "12 V, 10 A, 8 salidas");
    item("SWI-08", "Switch TP-Link LS108G 8 puertos Gigabit", "TP-Link", "LS108G", "switch", "38900", "10.5", 21, "8 puertos, Gigabit");
    item("ROU-01", "Router TP-Link Archer C6 AC1200", "TP-Link", "Archer C6", "router", "71500", "10.5", 0, "AC1200, 4 antenas");
  }

  private void camera(String sku, String title, String brand, String model, String price, int stock, String feature, String night, String metres) {
    put(sku, title, brand, model, "camera-analog", price, "21", stock, feature,
        night == null ? Map.of("outdoor", "true") : Map.of("outdoor", "true", "nightVision", night, "nightVisionMetres", metres));
  }

  private void ip(String sku, String title, String brand, String model, String price, int stock, String feature) {
    put(sku, title, brand, model, "camera-ip", price, "21", stock, feature, Map.of("outdoor", "true", "poe", "true", "resolutionMp", "4"));
  }

  private void item(String sku, String title, String brand, String model, String kind, String price, String vat, int stock, String feature) {
    put(sku, title, brand, model, kind, price, vat, stock, feature, Map.of());
  }

  private void put(String sku, String title, String brand, String model, String kind, String price, String vat, int stock, String feature, Map<String, String> attributes) {
    products.put(new Sku(sku), new Product(new Sku(sku), title, brand, model, kind, price == null ? null : Money.ars(price), new VatRate(vat), stock, feature, attributes));
  }

  void price(String sku, String price) {
    var p = products.get(new Sku(sku));
    put(sku, p.title(), p.brand(), p.model(), p.kind(), price, p.vat().percent(), p.available(), p.feature(), p.attributes());
  }

  void stock(String sku, int stock) {
    var p = products.get(new Sku(sku));
    put(sku, p.title(), p.brand(), p.model(), p.kind(), p.price() == null ? null : p.price().amount().toPlainString(), p.vat().percent(), stock, p.feature(), p.attributes());
  }

  List<Product> all() {
    return List.copyOf(products.values());
  }

  @Override
  public Remote<Found> search(Search search) {
    var text = search.text().lines().reduce("", ShopFixture::goingOn).replaceAll("\\b\\d+ a\\b", ""); // amperes are not in the fixture
    return isDown ? new Remote.Unavailable<>("down") : Remote.of(found(new Search(text, search.limit(), search.offset(), search.compatibleWith(), search.quantity())));
  }

  /** A line that names a thing begins anew; another one goes on about the same thing, its brand in the place of the one before. */
  private static String goingOn(String before, String line) {
    boolean anew = before.isEmpty() || THINGS.matcher(plain(line)).find();
    return anew ? line : (BRANDS.matcher(plain(line)).find() ? BRANDS.matcher(plain(before)).replaceAll(" ") : before) + " " + line;
  }

  private Found found(Search search) {
    var words = words(search.text()).stream().filter(w -> !IDLE.contains(w)).collect(Collectors.toSet());
    var text = String.join(" ", plain(search.text()).split("\\s+"));
    var not = NOT_BRAND.matcher(text);
    var excluded = not.find() ? not.group(1) : "";
    var bound = BOUND.matcher(text);
    var max = bound.find() ? bound(bound.group(1), bound.group(2), bound.group(3)) : null;
    words.removeIf(w -> w.equals(excluded) || w.matches("\\d+") && max != null || w.matches("(lucas|mil|armar|factura)"));
    if (words.isEmpty() && max == null) {
      return new Found(Outcome.CLARIFY, List.of(), 0, null, List.of(), "¿Qué tipo de producto buscás?", List.of("cámaras", "grabadores", "discos"));
    }
    var unknown = words.stream().filter(w -> products.values().stream().noneMatch(p -> fits(p, Set.of(w)))).sorted().toList();
    boolean kindKnown = words.stream().anyMatch(w -> THINGS.matcher(w).matches() && !unknown.contains(w));
    words.removeIf(w -> kindKnown && unknown.contains(w));
    var fitting = products.values().stream().filter(p -> !plain(p.brand()).equals(excluded)).filter(p -> fits(p, words)).toList();
    var affordable = fitting.stream().filter(p -> max == null || p.price() != null && p.price().amount().compareTo(max) <= 0).toList();
    return unknown.isEmpty() ? page(search, affordable, words) : without(unknown, kindKnown ? page(search, affordable, words) : page(search, List.of(), words));
  }

  /** What is found is something else than what was named. */
  private static Found without(List<String> unknown, Found found) {
    var names = unknown.stream().map(w -> w.toUpperCase(java.util.Locale.ROOT)).toList();
    return found.products().isEmpty() ? found
        : new Found(found.outcome(), found.products(), found.total(), found.understood(), List.of("no tengo «" + String.join("» ni «", names) + "»"), null, List.of(), true, names);
  }

  private static BigDecimal bound(String number, String thousands, String unit) {
    return new BigDecimal(number + (thousands == null ? "" : thousands)).multiply(unit == null ? BigDecimal.ONE : BigDecimal.valueOf(1000));
  }

  private static Found page(Search search, List<Product> fitting, Set<String> words) {
    var inStock = fitting.stream().filter(p -> p.available() > 0)
        .sorted(Comparator.comparing((Product p) -> p.available() < search.quantity()).thenComparing(p -> p.price() == null)).toList();
    if (fitting.isEmpty()) {
      return new Found(Outcome.NONE, List.of(), 0, null, List.of(), null, List.of());
    }
    if (inStock.isEmpty()) {
      return new Found(Outcome.OUT_OF_STOCK, fitting.subList(0, 1), fitting.size(), null, List.of(), null, List.of());
    }
    var page = inStock.stream().skip(search.offset()).limit(search.limit()).toList();
    return new Found(Outcome.FOUND, page, inStock.size(), String.join(" ", words), List.of(), null, List.of());
  }

  /** Every word is in the product's title, feature or kind, plural and the code's punctuation aside. */
  private static boolean fits(Product p, Set<String> words) {
    var own = words(p.title() + " " + p.feature() + " " + p.brand() + " " + kindWords(p.kind()));
    var code = squeezed(p.model());
    return words.stream().allMatch(w -> own.contains(w) || w.length() >= 6 && code.contains(w));
  }

  private static String squeezed(String text) {
    return plain(text).replaceAll("[^a-z0-9]", "");
  }

  /** Codes in one piece; "4 teras" and "4 tb" are one word; without plural. */
  private static Set<String> words(String text) {
    var plain = plain(text).replaceAll("(\\d+) ?(?:tb|teras?)\\b", "$1tb").replaceAll("(\\d+) ?(?:mp|megapixel\\w*)\\b", "$1mp")
        .replaceAll("(\\d+) ?canales\\b", "$1 canales");
    return Stream.of(plain.split("[^a-z0-9-]+")).map(w -> w.replace("-", "")).filter(w -> !w.isEmpty())
        .map(w -> w.matches("[a-z]{5,}es") && !w.endsWith("ales") ? w.substring(0, w.length() - 2) : w.matches("[a-z]{3,}s") ? w.substring(0, w.length() - 1) : w)
        .collect(Collectors.toSet());
  }

  private static String kindWords(String kind) {
    return switch (kind) {
      case "recorder-dvr" -> "dvr grabador";
      case "recorder-nvr" -> "nvr grabador";
      case "camera-ip" -> "camara ip";
      default -> kind;
    };
  }

  private static String plain(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public Remote<List<Product>> lookup(List<Sku> skus) {
    return isDown ? new Remote.Unavailable<>("down") : Remote.of(skus.stream().flatMap(sku -> Stream.ofNullable(products.get(sku))).toList());
  }

  @Override
  public Remote<List<Alternative>> alternatives(Sku sku, int quantity, int limit) {
    var wanted = products.get(sku);
    return isDown ? new Remote.Unavailable<>("down") : Remote.of(products.values().stream()
        .filter(p -> wanted != null && p.kind().equals(wanted.kind()) && !p.sku().equals(sku) && p.available() >= quantity && p.price() != null).limit(limit)
        .map(p -> new Alternative(p.sku(), p.title(), p.price(), p.available(), "mismo tipo, " + p.brand())).toList());
  }

  @Override
  public Remote<com.microcom.contracts.rest.CatalogApi.Answer> answer(com.microcom.contracts.rest.CatalogApi.Question question) {
    return isDown ? new Remote.Unavailable<>("down")
        : Remote.of(new AnswersFixture(skus -> skus.stream().flatMap(sku -> Stream.ofNullable(products.get(sku))).toList(), all()).answer(question));
  }

  /** A power supply for analog cameras. */
  @Override
  public Remote<List<com.microcom.contracts.rest.CatalogApi.Accessory>> accessories(Sku sku, int quantity, int limit, List<Sku> except) {
    var supply = products.get(new Sku("PSU-12"));
    boolean needed = accessories && products.get(sku).kind().equals("camera-analog") && !except.contains(supply.sku());
    return isDown ? new Remote.Unavailable<>("down") : Remote.of(!needed ? List.of()
        : List.of(new com.microcom.contracts.rest.CatalogApi.Accessory(supply, 1, "para alimentarlas", com.microcom.contracts.rest.CatalogApi.AccessoryBasis.RULE)));
  }
}
