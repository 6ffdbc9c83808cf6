package com.microcom.catalog;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.importing.ReadList;
import com.microcom.catalog.importing.Source;
import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.products.DescribeProduct;
import com.microcom.catalog.products.Listing;
import com.microcom.catalog.products.Product;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReadingTitlesTest {
  private final DescribeProduct describe = new DescribeProduct(new Vocabulary(Lexicon.argentine()));

  @Test
  void an_analog_camera() {
    var product = product("Cámara bala Hikvision DS-2CE16D0T-IRF 2 MP TurboHD lente 2.8 mm IR 25 m IP67", "HIKVISION", "DS-2CE16D0T-IRF", "");
    assertThat(product.kind()).isEqualTo("camera-analog");
    assertThat(product.brand()).isEqualTo("Hikvision");
    assertThat(product.attributes())
        .contains(entry("technology", "analog"), entry("shape", "bullet"), entry("resolutionMp", "2"), entry("lensMm", "2.8"),
            entry("nightVision", "infrared"), entry("nightVisionMetres", "25"), entry("outdoor", "true"), entry("ipRating", "67"));
    assertThat(product.feature()).isEqualTo("bala 2 MP, IR 25 m, IP67");
  }

  @Test
  void a_title_as_foreign_lists_write_it_without_heading() {
    var product = product("Bala TURBOHD 2 Megapixel (1080p) / Lente 2.8 mm / Exterior IP67 / 40 mts IR EXIR", "", "", "");
    assertThat(product.kind()).isEqualTo("camera-analog");
    assertThat(product.attributes()).contains(entry("resolutionMp", "2"), entry("outdoor", "true"), entry("nightVision", "infrared"));
  }

  @Test
  void disks_are_told_apart_by_their_line() {
    assertThat(product("DISCO DURO 2TB PURPLE", "WD", "", "").kind()).isEqualTo("disk-surveillance");
    assertThat(product("HDD WD BLUE 1TB 3.5 SATA", "WD", "", "").kind()).isEqualTo("disk-pc");
    assertThat(product("DISCO DURO EXTERNO ADATA 1TB USB 3.0", "", "", "").kind()).isEqualTo("disk-external");
    assertThat(product("DISCO DURO 2TB PURPLE", "WD", "", "").attributes()).contains(entry("capacityGb", "2000"), entry("diskLine", "purple"));
    assertThat(product("DISCO DURO 2TB PURPLE", "WD", "", "").brand()).isEqualTo("Western Digital");
  }

  @Test
  void the_model_code_does_not_pass_for_a_measure() {
    var product = product("Switch Hikvision DS-3E0105P-E/M(B) 4 puertos 10/100 PoE", "Hikvision", "DS-3E0105P-E/M(B)", "Switches");
    assertThat(product.attributes()).contains(entry("ports", "4"), entry("poe", "true"), entry("speed", "fast"));
  }

  @Test
  void what_is_said_not_to_be_there_is_not_there() {
    assertThat(product("NVR 16 canales sin PoE", "Dahua", "", "").attributes()).contains(entry("poe", "false"));
  }

  @Test
  void an_accessory_is_not_the_thing_it_is_for() {
    assertThat(product("Soporte de pared para cámara domo", "", "", "").kind()).isEqualTo("mount");
    assertThat(product("Disco rígido 1 TB para DVR", "", "", "").kind()).isEqualTo("disk-surveillance");
  }

  @Test
  void what_nobody_knows_stays_other_with_its_brand_as_written() {
    var product = product("Zapatilla 6 tomas", "Kalop", "", "");
    assertThat(product.kind()).isEqualTo(Product.OTHER);
    assertThat(product.brand()).isEqualTo("Kalop");
    assertThat(product.attributes()).isEmpty();
  }

  @Test
  void every_product_of_the_demo_list_has_a_kind_and_in_its_family_the_right_one() throws Exception {
    var file = Path.of(getClass().getResource("/demo/catalogo-demo.csv").toURI());
    var read = (ReadList.Read) ReadList.from(file, Source.named("demo"), ZoneOffset.UTC);
    assertThat(read.rejected()).isEmpty();
    var products = read.listings().stream().map(describe::describe).toList();
    assertThat(products).hasSizeGreaterThan(550).noneMatch(p -> p.kind().equals(Product.OTHER));
    assertThat(products.stream().filter(p -> p.title().startsWith("Cámara ") && p.title().contains("IP PoE"))).isNotEmpty().allMatch(p -> p.kind().equals("camera-ip"));
    assertThat(products.stream().filter(p -> p.kind().startsWith("camera-"))).allMatch(p -> p.attributes().containsKey("resolutionMp") && p.attributes().containsKey("outdoor"));
    assertThat(products.stream().filter(p -> p.kind().startsWith("recorder-"))).allMatch(p -> p.attributes().containsKey("channels"));
  }

  private Product product(String title, String brand, String model, String section) {
    return describe.describe(new Listing(new Sku("X"), title, "", brand, model, section, Money.ars("1"), VatRate.GENERAL, 1));
  }
}
