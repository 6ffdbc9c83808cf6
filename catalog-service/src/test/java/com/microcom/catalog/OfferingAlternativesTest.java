package com.microcom.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.alternatives.Alternatives;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.Listing;
import com.microcom.catalog.products.Stocked;
import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferingAlternativesTest {
  private final Vocabulary vocabulary = new Vocabulary(Lexicon.argentine());
  private final DescribeProduct describe = new DescribeProduct(vocabulary);
  private final Alternatives alternatives = new Alternatives(vocabulary);

  @Test
  void the_nearest_comes_first_and_says_what_differs() {
    var wanted = product("A", "Hikvision", "Cámara bala 2 MP TurboHD IR 25 m IP67", "30000");
    var offered = alternatives.of(wanted.product(), List.of(
        product("B", "Dahua", "Cámara domo 2 MP HDCVI IR 25 m IP67", "30000"),
        product("C", "Hikvision", "Cámara bala 4 MP TurboHD IR 25 m IP67", "33000"),
        product("D", "Dahua", "Cámara bala 2 MP HDCVI IR 25 m IP67", "31000")), 3);
    assertThat(offered).extracting(a -> a.sku().value()).containsExactly("D", "B", "C");
    assertThat(offered).extracting(Alternative::reason).containsExactly(
        "mismo formato, marca Dahua en vez de Hikvision",
        "mismo tipo de producto, domo en vez de bala, marca Dahua en vez de Hikvision",
        "mismo formato, 4 MP en vez de 2 MP");
  }

  @Test
  void another_technology_no_poe_and_indoors_are_no_substitutes() {
    var wanted = product("A", "Hikvision", "Cámara IP bala 4 MP PoE IR 30 m IP67", "100000");
    assertThat(alternatives.of(wanted.product(), List.of(
        product("B", "Hikvision", "Cámara IP bala 4 MP IR 30 m IP67", "90000"),
        product("C", "Hikvision", "Cámara IP domo 4 MP PoE IR 30 m interior", "90000")), 3)).isEmpty();
  }

  @Test
  void a_recorder_has_at_least_the_channels_and_a_disk_at_least_the_capacity() {
    var nvr = product("A", "Hikvision", "NVR 16 canales 4K", "200000");
    assertThat(alternatives.of(nvr.product(), List.of(
        product("B", "Hikvision", "NVR 8 canales 4K", "200000"),
        product("C", "Dahua", "NVR 32 canales 4K", "260000")), 3)).extracting(a -> a.sku().value()).containsExactly("C");
    var disk = product("D", "WD", "Disco rígido WD Purple 4 TB", "170000");
    assertThat(alternatives.of(disk.product(), List.of(
        product("E", "WD", "Disco rígido WD Purple 2 TB", "120000"),
        product("F", "WD", "Disco rígido WD Purple 6 TB", "250000")), 3)).singleElement().satisfies(a -> {
          assertThat(a.sku().value()).isEqualTo("F");
          assertThat(a.reason()).isEqualTo("mismo tipo de producto, 6 TB en vez de 4 TB");
        });
  }

  @Test
  void neither_itself_nor_what_has_no_price_is_offered() {
    var wanted = product("A", "Hikvision", "NVR 16 canales 4K", "200000");
    assertThat(alternatives.of(wanted.product(), List.of(wanted, product("B", "Hikvision", "NVR 16 canales 4K", null)), 3)).isEmpty();
  }

  private Stocked product(String sku, String brand, String title, String price) {
    var listing = new Listing(new Sku(sku), title, "", brand, "", "", price == null ? null : Money.ars(price), VatRate.GENERAL, 5);
    return new Stocked(describe.describe(listing), 0);
  }
}
