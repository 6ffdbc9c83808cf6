package com.microcom.catalog.products;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.TitleLexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceOfValuesTest {
  private final DescribeProduct describe = new DescribeProduct(new Vocabulary(Lexicon.argentine()));

  @Test
  void what_the_title_says_is_a_fact_and_surer_if_the_description_agrees() {
    var alone = product("Cámara IP bala 4MP PoE", "", "", "");
    assertThat(alone.evidence().of("resolutionMp")).isEqualTo(Confidence.TITLE);
    assertThat(alone.certain("resolutionMp")).contains("4");
    assertThat(product("Cámara IP bala 4MP PoE", "Resolución de 4 megapíxeles a 30 cps", "", "").evidence().of("resolutionMp")).isEqualTo(Confidence.AGREED);
  }

  @Test
  void a_description_that_says_both_agrees() {
    assertThat(product("NVR 16 canales 4K", "NVR 12 Megapixel (4K) de 16 canales", "", "").evidence().of("resolutionMp")).isEqualTo(Confidence.AGREED);
  }

  @Test
  void what_title_and_description_contradict_is_no_fact() {
    var product = product("Cámara IP domo 5MP PoE", "Domo IP 2 Megapixel, lente 2.8 mm", "", "");
    assertThat(product.attributes()).contains(entry("resolutionMp", "5"));
    assertThat(product.evidence().of("resolutionMp")).isEqualTo(Confidence.CONTRADICTED);
    assertThat(product.certain("resolutionMp")).isEmpty();
    assertThat(product.certainAttributes()).doesNotContainKey("resolutionMp").containsEntry("lensMm", "2.8");
    assertThat(product.feature()).doesNotContain("MP");
  }

  @Test
  void a_series_implies_what_no_text_says_and_the_text_counts_more() {
    var silent = product("Cámara 2MP IR 20 m", "", "Hikvision", "DS-2CE16D0T-IRF");
    assertThat(silent.kind()).isEqualTo("camera-analog");
    assertThat(silent.evidence().of("shape")).isEqualTo(Confidence.SERIES);
    assertThat(product("Cámara domo 2MP", "", "", "DS-2CE16D0T-IRF").attributes()).contains(entry("shape", "dome"));
  }

  @Test
  void the_likeliest_of_a_family_is_a_guess_and_not_told() {
    var camera = product("Cámara de seguridad exterior", "", "", "");
    assertThat(camera.kind()).isEqualTo("camera-ip");
    assertThat(camera.evidence().isCertain(Evidence.KIND)).isFalse();
    assertThat(camera.certain("technology")).isEmpty();
    assertThat(camera.certain("poe")).isEmpty();
  }

  @Test
  void a_figure_inside_the_code_is_no_fact() {
    var product = product("Switch TP-Link TL-SG108P", "", "TP-Link", "TL-SG108P-8P");
    assertThat(product.attributes()).contains(entry("ports", "8"));
    assertThat(product.certain("ports")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = ';', textBlock = """
      DS-K1T342MX | Terminal facial con huella            ; DS-K1T342MX       ; Hikvision
      DISCO RIGIDO 4TB PURPLE WD43PURZ                    ; WD43PURZ          ; Western Digital
      Lenovo V15 G3 (82TT00ABCD)                          ; 82TT00ABCD        ; Lenovo
      Bala 4MP IPC-HFW1439S-A-IL PoE                      ; IPC-HFW1439S-A-IL ; Dahua
      Cámara analógica 2MP IP67 IR 20m 1080p H.265+       ; ''                ; ''
      Memoria RAM 16GB DDR4-3200 CL16                     ; ''                ; ''
      Notebook i7-1255U 16GB 512GB-M.2 14Inch-FHD W11Pro  ; ''                ; ''
      Caja de paso para cámara domo Dahua                 ; ''                ; Dahua
      Tóner negro compatible HP                           ; ''                ; ''
      Notebook 14 Intel Core i5                           ; ''                ; ''
      Placa de video Gigabyte RTX 4060                    ; ''                ; Gigabyte
      Disco sólido de 500 gigabyte                        ; ''                ; ''
      """)
  void code_and_brand_from_the_title(String title, String model, String brand) {
    var product = product(title, "", "", "");
    assertThat(product.model()).isEqualTo(model);
    assertThat(product.brand()).isEqualTo(brand);
  }

  @Test
  void the_brand_of_a_code_is_less_sure_than_a_written_one() {
    assertThat(product("Terminal facial DS-K1T342MX", "", "", "").evidence().of(Evidence.BRAND)).isEqualTo(Confidence.SERIES);
    assertThat(product("Terminal facial Hikvision", "", "", "").evidence().of(Evidence.BRAND)).isEqualTo(Confidence.TITLE);
    assertThat(product("Terminal facial", "", "HIKVISION", "").evidence().of(Evidence.BRAND)).isEqualTo(Confidence.COLUMN);
    assertThat(product("Caja de paso para cámara domo Dahua", "", "", "").evidence().isCertain(Evidence.BRAND)).isFalse();
  }

  @Test
  void a_column_that_is_no_code_gives_way_to_the_title() {
    assertThat(product("Hikvision DS-7204HGHI-M1 DVR 4 canales", "", "", "HIKVISION").model()).isEqualTo("DS-7204HGHI-M1");
    assertThat(product("Mouse Redragon Predator", "", "", "Predator").model()).isEqualTo("Predator");
    assertThat(product("Terminal genérica", "", "Genérico", "").brand()).isEmpty();
  }

  @Test
  void every_entry_of_the_titles_lexicon_cites_a_known_source() {
    var titles = TitleLexicon.argentine();
    var known = Lexicon.argentine().sources().stream().map(Lexicon.Source::id).collect(Collectors.toSet());
    var cited = Stream.of(
            titles.kinds().stream().map(TitleLexicon.KindSign::from), titles.headings().stream().map(TitleLexicon.KindSign::from),
            titles.series().stream().map(TitleLexicon.Series::from), titles.facts().stream().map(f -> f.rule().from()),
            titles.measures().stream().map(TitleLexicon.Measure::from), titles.ingredients().stream().map(TitleLexicon.Ingredient::from),
            titles.doubtful().stream().map(TitleLexicon.Doubtful::from))
        .flatMap(s -> s);
    assertThat(cited).hasSizeGreaterThan(200).allMatch(known::contains);
  }

  @Test
  void the_titles_lexicon_names_only_kinds_and_attributes_that_are_there() {
    var titles = TitleLexicon.argentine();
    var lexicon = Lexicon.argentine();
    var kinds = lexicon.kindsOf(Stream.concat(titles.kinds().stream(), titles.headings().stream()).flatMap(k -> k.kinds().stream()).toList());
    assertThat(kinds).allMatch(k -> k.equals(Product.OTHER) || lexicon.kind(k).isPresent());
    assertThat(titles.series()).allMatch(s -> s.kind() == null || lexicon.kind(s.kind()).isPresent());
    assertThat(titles.facts()).allMatch(f -> lexicon.attribute(f.attribute()).isPresent());
  }

  private Product product(String title, String description, String brand, String model) {
    return describe.describe(new Listing(new Sku("X"), title, description, brand, model, "", Money.ars("1"), VatRate.GENERAL, 1));
  }
}
