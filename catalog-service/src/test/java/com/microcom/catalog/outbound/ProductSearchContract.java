package com.microcom.catalog.outbound;

import static com.microcom.catalog.outbound.Shelf.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.embeddings.TextVectors;
import com.microcom.catalog.search.Condition;
import com.microcom.catalog.search.PriceRange;
import com.microcom.catalog.search.ProductSearch;
import com.microcom.catalog.search.Wanted;
import com.microcom.catalog.search.Wanted.Order;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every engine has to do, whichever it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProductSearchContract {
  private static final String IP = "camera-ip";
  private static final String WIFI = "camera-wifi";
  private static final String NVR = "recorder-nvr";

  private ConceptModel model;
  private ProductSearch search;

  /** A new one without products. */
  abstract ProductSearch engine(TextVectors vectors);

  @BeforeAll
  void startModel() {
    model = new ConceptModel();
  }

  @AfterAll
  void stopModel() {
    model.close();
  }

  @BeforeEach
  void empty() {
    search = engine(TextVectors.OFF);
  }

  // ---- codes

  @Test
  void a_code_is_found_without_its_separators_and_its_family_in_part() {
    put(product("CAM-1", IP, "Cámara").model("DS-2CD1043G2-LIU"), product("CAM-2", IP, "Cámara").model("DS-2CD1043G2-IUF"), product("NVR-1", NVR, "NVR").model("DS-7104NI-Q1"));
    assertThat(code("ds2cd1043g2liu")).containsExactly("CAM-1");
    assertThat(code("cam1")).containsExactly("CAM-1");
    assertThat(code("2cd1043g2liu")).as("without the DS-").containsExactly("CAM-1");
    assertThat(search.byCode("ds2cd1043g2", true, 5)).extracting(Sku::value).containsExactlyInAnyOrder("CAM-1", "CAM-2");
    assertThat(search.byCode("ds2cd1043g2", true, 1)).hasSize(1);
    assertThat(search.byCode("ds2cd1043g2", false, 5)).as("not loose").isEmpty();
    assertThat(search.byCode("ds2c", true, 5)).as("too short to mean one").isEmpty();
  }

  @Test
  void a_code_one_slip_away_is_found_two_are_not() {
    put(product("A", NVR, "NVR").model("NVR5216-EI"), product("B", NVR, "NVR").model("XVR1B08"));
    for (var slip : List.of("nvr5216e", "nvr5216eii", "nvr5216ei1", "nvr5126ei", "nvr5316ei", "nvr516ei")) {
      assertThat(search.byCode(slip, true, 5)).as(slip).extracting(Sku::value).containsExactly("A");
    }
    assertThat(search.byCode("nvr5126e1", true, 5)).isEmpty();
    assertThat(search.byCode("xvr1bo", true, 5)).isEmpty();
    assertThat(search.byCode("nvr5316ei", false, 5)).isEmpty();
  }

  // ---- filters

  @Test
  void kind_and_brand_are_kept_and_a_refused_brand_never_comes() {
    put(product("H", IP, "Cámara"), product("D", IP, "Cámara").brand("Dahua"), product("E", IP, "Cámara").brand("Ezviz"), product("N", NVR, "NVR"));
    assertThat(find(wanted(IP))).containsExactlyInAnyOrder("H", "D", "E");
    assertThat(find(wanted(IP).withBrands(Set.of("Dahua", "Ezviz")))).containsExactlyInAnyOrder("D", "E");
    assertThat(find(new Wanted(List.of(IP), Set.of(), Set.of("Dahua", "Hikvision"), List.of(), PriceRange.ANY, Order.BEST, List.of()))).containsExactly("E");
    assertThat(find(new Wanted(List.of(), Set.of("Hikvision"), Set.of(), List.of(), PriceRange.ANY, Order.BEST, List.of()))).containsExactlyInAnyOrder("H", "N");
    assertThat(find(wanted("drone"))).isEmpty();
  }

  @Test
  void conditions_are_kept() {
    put(product("4", NVR, "NVR").with("channels", "4").with("poe", "true"), product("8", NVR, "NVR").with("channels", "8"), product("16", NVR, "NVR").with("channels", "16").with("shape", "dome"),
        product("?", NVR, "NVR"));
    assertThat(find(wanted(NVR).with(new Condition.Is("channels", "8", Set.of("8"))))).containsExactly("8");
    assertThat(find(wanted(NVR).with(new Condition.Is("channels", "8", Set.of("8", "16"))))).containsExactlyInAnyOrder("8", "16");
    assertThat(find(wanted(NVR).with(new Condition.AtLeast("channels", new BigDecimal("8"))))).containsExactlyInAnyOrder("8", "16");
    assertThat(find(wanted(NVR).with(new Condition.AtLeast("channels", new BigDecimal("4.5"))))).containsExactlyInAnyOrder("8", "16");
    assertThat(find(wanted(NVR).with(new Condition.Is("poe", "true", Set.of("true"))))).containsExactly("4");
    assertThat(find(wanted(NVR).with(new Condition.IsNot("shape", "dome")))).as("who does not say is fine").containsExactlyInAnyOrder("4", "8", "?");
  }

  @Test
  void both_ends_of_a_price_range_are_in_it_and_what_has_no_price_is_not() {
    put(product("80", IP, "Cámara").price("80000"), product("80.01", IP, "Cámara").price("80000.01"), product("50", IP, "Cámara").price("50000"), product("?", IP, "Cámara").price(null));
    assertThat(find(wanted(IP).withPrice(new PriceRange(null, Money.ars("80000")), Order.BEST))).containsExactlyInAnyOrder("80", "50");
    assertThat(find(wanted(IP).withPrice(new PriceRange(Money.ars("80000"), null), Order.BEST))).containsExactlyInAnyOrder("80", "80.01");
    assertThat(find(wanted(IP).withPrice(new PriceRange(Money.ars("50000"), Money.ars("50000")), Order.BEST))).containsExactly("50");
    assertThat(find(wanted(IP))).hasSize(4);
  }

  // ---- order

  @Test
  void the_order_asked_for_and_what_has_no_price_at_the_end() {
    put(product("2", IP, "Cámara").price("200"), product("3", IP, "Cámara").price("300"), product("?", IP, "Cámara").price(null), product("1", IP, "Cámara").price("100.50"));
    assertThat(find(wanted(IP).withPrice(PriceRange.ANY, Order.CHEAPEST))).containsExactly("1", "2", "3", "?");
    assertThat(find(wanted(IP).withPrice(PriceRange.ANY, Order.DEAREST))).containsExactly("3", "2", "1", "?");
    assertThat(find(wanted(IP))).as("the cheaper of equals first").containsExactly("1", "2", "3", "?");
  }

  @Test
  void enough_units_come_before_some_and_some_before_none_whatever_else() {
    put(product("none", IP, "Cámara domo especial").stock(0).price("1"), product("some", IP, "Cámara domo").stock(3).price("2"), product("enough", IP, "Cámara").stock(5).price("3"),
        product("one", IP, "Cámara").stock(1).price("4"));
    assertThat(skus(search.find(wanted(IP), 5, 0, 10))).containsExactly("enough", "some", "one", "none");
    assertThat(skus(search.find(wanted(IP), 1, 0, 10))).containsExactly("some", "enough", "one", "none");
    assertThat(skus(search.find(wanted(IP).withPrice(PriceRange.ANY, Order.DEAREST), 5, 0, 10))).containsExactly("enough", "one", "some", "none");
    assertThat(skus(search.find(wanted(IP, "domo", "especial"), 1, 0, 10))).containsExactly("some", "enough", "one", "none");
  }

  @Test
  void words_rank_and_do_not_filter_and_a_title_counts_more_than_a_description() {
    put(product("plain", IP, "Cámara común").price("1"), product("text", IP, "Cámara común").described("con sirena").price("2"), product("title", IP, "Cámara con sirena").price("3"));
    assertThat(find(wanted(IP, "sirena"))).containsExactly("title", "text", "plain");
    assertThat(find(wanted(IP, "sirenas"))).as("stemmed").containsExactly("title", "text", "plain");
    assertThat(find(wanted(IP, "helicóptero"))).containsExactly("plain", "text", "title");
  }

  @Test
  void a_rare_word_says_more_than_a_usual_one() {
    var many = new ArrayList<>(IntStream.range(0, 20).mapToObj(i -> product("C" + i, IP, "Cámara domo número " + i).price("5")).toList());
    many.add(product("rare", IP, "Cámara bullet motorizada").price("9"));
    put(many.toArray(Shelf[]::new));
    assertThat(find(wanted(IP, "domo", "motorizada")).getFirst()).isEqualTo("rare");
  }

  @Test
  void the_likelier_kind_comes_first_unless_words_say_otherwise() {
    put(product("wifi", WIFI, "Cámara robot").price("1"), product("ip", IP, "Cámara").price("2"), product("nvr", NVR, "Grabador").price("3"));
    assertThat(find(kinds(List.of(IP, WIFI, NVR)))).containsExactly("ip", "wifi", "nvr");
    assertThat(find(kinds(List.of(NVR, WIFI, IP)))).containsExactly("nvr", "wifi", "ip");
    assertThat(find(kinds(List.of(IP, WIFI), "robot")).getFirst()).isEqualTo("wifi");
  }

  @Test
  void pages_follow_one_another_and_the_total_stays() {
    put(IntStream.range(0, 23).mapToObj(i -> product("P" + i, IP, i % 2 == 0 ? "Cámara domo" : "Cámara").price(Integer.toString(100 + i)).stock(i % 3)).toArray(Shelf[]::new));
    var all = skus(search.find(wanted(IP, "domo"), 2, 0, 50));
    assertThat(all).hasSize(23).doesNotHaveDuplicates();
    var paged = new ArrayList<String>();
    for (var offset = 0; offset < 23; offset += 5) {
      var page = search.find(wanted(IP, "domo"), 2, offset, 5);
      assertThat(page.total()).isEqualTo(23);
      paged.addAll(skus(page));
    }
    assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
    assertThat(search.find(wanted(IP), 1, 23, 5)).isEqualTo(new ProductSearch.Hits(23, List.of()));
    assertThat(search.find(wanted(NVR), 1, 0, 5)).isEqualTo(new ProductSearch.Hits(0, List.of()));
  }

  // ---- changes

  @Test
  void a_hidden_product_is_gone_and_comes_back() {
    var camera = product("A", IP, "Cámara rara").model("XYZ-12345");
    put(camera, product("B", IP, "Cámara"));
    put(camera.visible(false));
    assertThat(find(wanted(IP))).containsExactly("B");
    assertThat(code("xyz12345")).isEmpty();
    assertThat(search.mentions("rara")).isFalse();
    put(camera.visible(false).visible(true));
    assertThat(find(wanted(IP))).containsExactlyInAnyOrder("A", "B");
    put(product("never seen", IP, "Cámara").visible(false));
    assertThat(find(wanted(IP))).hasSize(2);
  }

  @Test
  void price_and_stock_count_as_soon_as_they_are_put() {
    var camera = product("A", IP, "Cámara domo").price("500");
    put(camera, product("B", IP, "Cámara domo").price("600"));
    assertThat(find(wanted(IP))).containsExactly("A", "B");
    put(camera.stock(0));
    assertThat(find(wanted(IP))).containsExactly("B", "A");
    put(camera.stock(0).stock(7).price("700"));
    assertThat(find(wanted(IP))).containsExactly("B", "A");
    assertThat(find(wanted(IP).withPrice(new PriceRange(null, Money.ars("650")), Order.BEST))).containsExactly("B");
    put(camera.stock(0).stock(7).price("700").price(null));
    assertThat(find(wanted(IP).withPrice(PriceRange.ANY, Order.DEAREST))).containsExactly("B", "A");
    assertThat(find(wanted(IP, "domo"))).as("the words are still there").hasSize(2);
  }

  @Test
  void a_new_title_replaces_the_old_one() {
    var camera = product("A", IP, "Cámara con sirena").price("9");
    put(camera, product("B", IP, "Cámara").price("1"));
    put(camera.titled("Cámara con altavoz"));
    assertThat(search.mentions("sirena")).isFalse();
    assertThat(find(wanted(IP, "altavoz"))).containsExactly("A", "B");
    assertThat(find(wanted(IP, "sirena"))).containsExactly("B", "A");
  }

  @Test
  void a_long_list_is_put_at_once() {
    put(IntStream.range(0, 700).mapToObj(i -> product("Z" + i, IP, "Cámara " + i).price(Integer.toString(1 + i))).toArray(Shelf[]::new));
    assertThat(search.find(wanted(IP), 1, 690, 20).skus()).extracting(Sku::value).containsExactlyElementsOf(IntStream.range(690, 700).mapToObj(i -> "Z" + i).toList());
  }

  @Test
  void a_sku_may_be_anything() {
    put(product("ñandú / 1 \"x\"", IP, "Cámara"));
    assertThat(find(wanted(IP))).containsExactly("ñandú / 1 \"x\"");
  }

  // ---- for questions

  @Test
  void words_are_mentioned_one_after_the_other_or_not() {
    put(product("A", IP, "Cámara Tapo C200 con giro").described("Detección de movimiento").brand("TP-Link"));
    assertThat(search.mentions("tapo c200")).isTrue();
    assertThat(search.mentions("deteccion")).isTrue();
    assertThat(search.mentions("link")).isTrue();
    assertThat(search.mentions("c200 tapo")).isFalse();
    assertThat(search.mentions("reolink")).isFalse();
    assertThat(search.mentions("de la")).as("says nothing").isFalse();
  }

  @Test
  void kinds_of_the_products_most_like_the_words() {
    put(product("A", IP, "Cámara domo"), product("B", NVR, "Grabador con sirena y altavoz"), product("C", "other", "Sirena"));
    assertThat(search.kindsLike(List.of("sirena", "altavoz"), 5)).containsExactly(NVR);
    assertThat(search.kindsLike(List.of("submarino"), 5)).isEmpty();
    assertThat(search.kindsLike(List.of(), 5)).isEmpty();
  }

  // ---- meaning

  @Test
  void meaning_ranks_what_no_word_says_within_the_filters_and_after_the_stock() {
    var vectors = model.vectors();
    search = engine(vectors);
    var products = Shelf.stocked(
        product("indoor", IP, "Cámara para interior").price("1"), product("outdoor", IP, "Cámara IP67").price("3"), product("sold out", IP, "Cámara exterior IP67 calle").stock(0).price("2"),
        product("other kind", NVR, "Grabador exterior IP67 calle"));
    search.put(products, Shelf.vectors(vectors, products));
    assertThat(find(wanted(IP, "vereda"))).as("not before every vector is there").containsExactly("indoor", "outdoor", "sold out");
    search.complete();
    assertThat(search.state().meaning()).isTrue();
    assertThat(find(wanted(IP, "vereda"))).containsExactly("outdoor", "indoor", "sold out");
    assertThat(search.find(wanted(IP, "vereda"), 1, 1, 1)).isEqualTo(new ProductSearch.Hits(3, List.of(new Sku("indoor"))));
    assertThat(find(wanted(IP, "vereda").withPrice(PriceRange.ANY, Order.CHEAPEST))).as("who wants an order gets it").containsExactly("indoor", "outdoor", "sold out");
    assertThat(find(wanted(IP))).as("nothing is left to guess").containsExactly("indoor", "outdoor", "sold out");
  }

  @Test
  void words_and_meaning_together_beat_each_alone() {
    var vectors = model.vectors();
    search = engine(vectors);
    var products = Shelf.stocked(
        product("both", IP, "Cámara domo IP67").described("domo").price("9"), product("word", IP, "Cámara domo").price("1"), product("meaning", IP, "Cámara IP67").price("2"), product("none", IP, "Cámara").price("3"));
    search.put(products, Shelf.vectors(vectors, products));
    search.complete();
    assertThat(find(wanted(IP, "domo", "vereda"))).startsWith("both").endsWith("none");
  }

  @Test
  void a_change_of_price_keeps_the_meaning_and_a_product_without_a_vector_is_found_all_the_same() {
    var vectors = model.vectors();
    search = engine(vectors);
    var outdoor = product("outdoor", IP, "Cámara IP67").price("9");
    var products = Shelf.stocked(product("indoor", IP, "Cámara para interior").price("1"), outdoor);
    var known = Shelf.vectors(vectors, products);
    search.put(products, known);
    search.complete();
    search.put(Shelf.stocked(outdoor.price("8")), known);
    search.put(Shelf.stocked(product("new", IP, "Cámara nueva")));
    assertThat(find(wanted(IP, "vereda"))).startsWith("outdoor").contains("new", "indoor");
  }

  @Test
  void without_an_answer_of_the_model_words_alone_answer() {
    try (var failing = new ConceptModel()) {
      var vectors = failing.vectors();
      search = engine(vectors);
      var products = Shelf.stocked(product("indoor", IP, "Cámara para interior").price("1"), product("outdoor", IP, "Cámara IP67").price("3"));
      search.put(products, Shelf.vectors(vectors, products));
      search.complete();
      failing.feels(ConceptModel.Mood.FAILING);
      assertThat(find(wanted(IP, "vereda"))).containsExactly("indoor", "outdoor");
    }
  }

  @Test
  void a_wish_in_other_words_is_guessed_by_its_meaning_a_thing_that_is_not_sold_is_not() {
    var vectors = model.vectors();
    search = engine(vectors);
    var products = Shelf.stocked(product("A", IP, "Cámara IP67"), product("B", NVR, "Grabador para oficina"));
    search.put(products, Shelf.vectors(vectors, products));
    search.complete();
    assertThat(search.kindsLike(List.of("cuidar", "toda", "vereda"), 1)).containsExactly(IP);
    assertThat(search.kindsLike(List.of("vereda"), 1)).isEmpty();
  }

  private void put(Shelf... products) {
    search.put(Shelf.stocked(products));
  }

  private List<String> code(String code) {
    return search.byCode(code, false, 5).stream().map(Sku::value).toList();
  }

  private List<String> find(Wanted wanted) {
    return skus(search.find(wanted, 1, 0, 50));
  }

  private static List<String> skus(ProductSearch.Hits hits) {
    return hits.skus().stream().map(Sku::value).toList();
  }

  private static Wanted wanted(String kind, String... words) {
    return kinds(List.of(kind), words);
  }

  private static Wanted kinds(List<String> kinds, String... words) {
    return new Wanted(kinds, Set.of(), Set.of(), List.of(), PriceRange.ANY, Order.BEST, Arrays.asList(words));
  }
}
