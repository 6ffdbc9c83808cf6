package com.microcom.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.catalog.search.Condition;
import com.microcom.catalog.search.PriceRange;
import com.microcom.catalog.search.QueryParser;
import com.microcom.catalog.search.Wanted;
import com.microcom.contracts.values.Money;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsingQuestionsTest {
  private final QueryParser parser = new QueryParser(new Vocabulary(Lexicon.argentine()));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      buenas, tenés cámaras hikvision pa exterior?    | camera-analog camera-ip camera-wifi | Hikvision        | outdoor=true
      camra hikvicion esterior                        | camera-analog camera-ip camera-wifi | Hikvision        | outdoor=true
      disco de 2 teras                                | disk-surveillance disk-pc disk-ssd disk-external | | capacityGb=2000
      discos de 2 tb purpura                          | disk-surveillance |                 | capacityGb=2000 diskLine=purple
      nvr de 16                                       | recorder-nvr     |                  | channels=16
      8 camaras domo 4mp                              | camera-analog camera-ip camera-wifi |               | shape=dome resolutionMp=4
      2 bobinas de utp cat6                           | cable-utp        |                  | cableCategory=cat6
      switch poe 8 bocas                              | switch           |                  | poe=true ports=8
      memoria de 16 gigas                             | ram memory-card pendrive |          | capacityGb=16
      ssd 480                                         | disk-ssd         |                  | capacityGb=480
      monitor de 24                                   | monitor          |                  | inches=24
      fuente 12v                                      | power-supply     |                  | volts=12
      camara que se vea de noche a color              | camera-analog camera-ip camera-wifi |               | nightVision=color/dual
      un dvr para 8 camaras                           | recorder-dvr     |                  | channels=8
      dvr de ocho canales                             | recorder-dvr     |                  | channels=8
      note lenovo i7                                  | notebook         | Lenovo           | processor=i7
      camara que quiero ver desde el celu             | camera-wifi      |                  |
      tarjetita de memoria de 64 gigas pa la camara   | memory-card      |                  | capacityGb=64
      unidad de estado solido de medio tera           | disk-ssd         |                  | capacityGb=500
      switch sin poe de 8 bocas                       | switch           |                  | poe=false ports=8
      ups de 1000                                     | ups              |                  | va=1000
      para que no se apague la compu si se corta la luz | ups            |                  |
      quiero que la compu arranque mas rapido, disco de 240 | disk-ssd   |                  | capacityGb=240
      la cajita que graba, para 4 camaras ip          | recorder-nvr     |                  | channels=4
      violeta de cuatro teras                         | disk-surveillance |                 | capacityGb=4000 diskLine=purple
      tmb kiero un d v r d ocho                       | recorder-dvr     |                  | channels=8
      un tera y medio externo, disco                  | disk-external    |                  | capacityGb=1500
      nvr sin puertos poe                             | recorder-nvr     |                  | poe=false
      camara por cable de red                         | camera-ip        |                  | poe=true
      auricular sin andar atado al cable              | headset          |                  | wireless=hybrid/true
      placa madre con ddr4                            | motherboard      |                  | ramType=ddr4
      fuente de pc de 750                             | psu-pc           |                  | watts=750
      camara de media bocha                           | camera-analog camera-ip camera-wifi |               | shape=dome
      """)
  void kind_brand_and_conditions_are_read(String text, String kinds, String brand, String conditions) {
    var wanted = parser.parse(text).wanted();
    assertThat(String.join(" ", wanted.kinds())).as("%s", wanted).isEqualTo(kinds.strip());
    assertThat(wanted.brands()).isEqualTo(brand == null ? java.util.Set.of() : java.util.Set.of(brand));
    assertThat(said(wanted.conditions())).isEqualTo(conditions == null ? List.of() : sorted(conditions.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      bracito para colgar la camara                             | mount
      swich de 8 que alimente camaras por el cable de red       | switch
      camaras que se alimenten por el mismo cable de red        | camera-analog camera-ip camera-wifi
      cablecito de red ya con las fichas, largo 5 metros        | patch-cord
      mi pc de escritorio no agarra wifi, algo chiquito por usb | network-adapter
      la carcasa donde se arma la compu                         | case
      goma para apoyar el mouse                                 | mouse-pad
      camarita para la compu, mi hija arranca clases por zoom   | webcam
      el aparato que graba, las camaras ya las tengo            | recorder-dvr recorder-nvr
      pantalla de 24 para la compu                              | monitor
      """)
  void what_stands_first_is_meant_and_what_it_goes_with_is_not(String text, String kinds) {
    assertThat(parser.parse(text).wanted()).satisfies(w -> assertThat(String.join(" ", w.kinds())).as("%s", w).isEqualTo(kinds));
  }

  @Test
  void a_kind_that_several_words_speak_for_is_inferred_and_one_word_is_not_enough() {
    var inferred = parser.parse("para proteger la heladera de las subas de voltaje").meant();
    assertThat(inferred.kinds()).containsExactly("stabiliser");
    assertThat(parser.parse("heladera").meant().kinds()).isEmpty();
    assertThat(parser.parse("algo para la camara").wanted().kinds()).as("what goes with it is asked").isEmpty();
    assertThat(parser.parse("algo para la camara").meant().context()).contains("camera-ip");
  }

  @Test
  void what_lists_say_instead_ranks_and_does_not_filter() {
    var wanted = parser.parse("memoria ddr5 con lucecitas").wanted();
    assertThat(wanted.rankingWords()).contains("rgb");
    assertThat(wanted.words()).doesNotContain("rgb");
    assertThat(parser.parse("camara wifi sin luz").wanted().rankingWords()).doesNotContain("reflector");
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      notebook hasta 2 palos y medio,            -,       2500000
      camara hasta 100 lucas,                    -,       100000
      camara por menos de 80 mil pesos,          -,       80000
      camara de hasta $70.000,                   -,       70000
      camaras que no pasen las 50 lucas,         -,       50000
      camara entre 40 y 70 mil,                  40000,   70000
      notebook hasta 1 palo,                     -,       1000000
      notebook de 500 mil a 900 mil,             500000,  900000
      monitor desde 150 mil,                     150000,  -
      tengo 80 lucas para una camara,            -,       80000
      grabador hasta 8 canales,                  -,       -
      nvr con 16 canales,                        -,       -
      """)
  void price_bounds_are_read(String text, String min, String max) {
    assertThat(parser.parse(text).wanted().price()).isEqualTo(new PriceRange(money(min), money(max)));
  }

  @Test
  void what_is_refused_is_refused() {
    assertThat(parser.parse("camara exterior que no sea dahua").wanted().notBrands()).containsExactly("Dahua");
    assertThat(parser.parse("teclado que no sea logitech ni genius").wanted().notBrands()).containsExactlyInAnyOrder("Logitech", "Genius");
    assertThat(parser.parse("camara wifi sin dahua o imou").wanted().notBrands()).containsExactlyInAnyOrder("Dahua", "Imou");
    assertThat(parser.parse("camara que no sea domo").wanted().conditions()).containsExactly(new Condition.IsNot("shape", "dome"));
    assertThat(parser.parse("no quiero dahua, quiero hikvision").wanted().brands()).containsExactly("Hikvision");
    assertThat(parser.parse("camara exterior, dahua no quiero").wanted().notBrands()).containsExactly("Dahua");
    assertThat(parser.parse("camara domo pero dahua no me convence").wanted().notBrands()).containsExactly("Dahua");
    assertThat(parser.parse("camara hikvision no quiero dahua").wanted()).satisfies(w -> {
      assertThat(w.brands()).containsExactly("Hikvision");
      assertThat(w.notBrands()).containsExactly("Dahua");
    });
  }

  @Test
  void the_order_asked_for_is_read() {
    assertThat(parser.parse("la cámara más barata").wanted().order()).isEqualTo(Wanted.Order.CHEAPEST);
    assertThat(parser.parse("el dvr mas caro").wanted().order()).isEqualTo(Wanted.Order.DEAREST);
    assertThat(parser.parse("dvr").wanted().order()).isEqualTo(Wanted.Order.BEST);
  }

  @Test
  void everyday_words_are_not_corrected_into_words_of_the_trade() {
    assertThat(parser.parse("la tienda de la puerta negra").wanted().brands()).isEmpty();
    assertThat(parser.parse("heladera").wanted().kinds()).isEmpty();
    for (var word : List.of("bocina", "mesada", "ventana", "carton", "balcon", "cocina", "tortas", "remeras")) {
      assertThat(parser.parse(word).wanted().kinds()).as(word).isEmpty();
    }
  }

  @Test
  void a_text_without_kind_has_none() {
    assertThat(parser.parse("hola").wanted().kinds()).isEmpty();
    assertThat(parser.parse("hikvision").wanted()).satisfies(w -> {
      assertThat(w.kinds()).isEmpty();
      assertThat(w.brands()).containsExactly("Hikvision");
    });
  }

  private static Money money(String amount) {
    return amount == null ? null : Money.ars(amount);
  }

  private static List<String> said(List<Condition> conditions) {
    return sorted(conditions.stream().map(c -> switch (c) {
      case Condition.Is is -> is.attribute() + "=" + is.values().stream().sorted().collect(Collectors.joining("/"));
      case Condition.IsNot not -> not.attribute() + "!=" + not.value();
      case Condition.AtLeast least -> least.attribute() + ">=" + least.number();
    }).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      cámaras hikvision para exterior | y de dahua?           | camera-analog camera-ip camera-wifi | Dahua     | outdoor=true
      cámaras hikvision para exterior | de 4 mp               | camera-analog camera-ip camera-wifi | Hikvision | outdoor=true resolutionMp=4
      cámaras hikvision para exterior | para interior         | camera-analog camera-ip camera-wifi | Hikvision | outdoor=false
      cámaras hikvision               | y domo?               | camera-analog camera-ip camera-wifi | Hikvision | shape=dome
      tenés dvr?                      | uno de 8 canales      | recorder-dvr                        |           | channels=8
      cámaras hikvision para exterior | discos de 2 tb        | disk-surveillance disk-pc disk-ssd disk-external | | capacityGb=2000
      cámaras hikvision para exterior | y un dvr de 8         | recorder-dvr                        |           | channels=8
      notebooks                       | con 16 gb de ram      | notebook                            |           | ramGb>=16
      cámaras ip                      | con micrófono         | camera-ip                           |           | audio=true
      cámaras hikvision para exterior | parlantes             | speaker                             |           |
      cámaras dahua 4mp               | cámaras hikvision     | camera-analog camera-ip camera-wifi | Hikvision |
      """)
  void a_line_without_a_kind_puts_the_one_before_more_exactly(String first, String then, String kinds, String brand, String conditions) {
    var wanted = parser.parse(first + "\n" + then).wanted();
    assertThat(String.join(" ", wanted.kinds())).as("%s", wanted).isEqualTo(kinds.strip());
    assertThat(wanted.brands()).isEqualTo(brand == null ? java.util.Set.of() : java.util.Set.of(brand));
    assertThat(said(wanted.conditions())).isEqualTo(conditions == null ? List.of() : sorted(conditions.split(" ")));
  }

  @Test
  void prices_and_order_are_put_more_exactly_too() {
    assertThat(parser.parse("cámaras hasta 80 lucas\nmás baratas").wanted()).satisfies(wanted -> {
      assertThat(wanted.order()).isEqualTo(Wanted.Order.CHEAPEST);
      assertThat(wanted.price()).isEqualTo(new PriceRange(null, money("80000")));
    });
    assertThat(parser.parse("cámaras dahua\nque no sea dahua").wanted().brands()).isEmpty();
    assertThat(parser.parse("cámaras dahua\nasdkjh").wanted().kinds()).isEmpty();
  }

  private static List<String> sorted(String... said) {
    return java.util.Arrays.stream(said).sorted().toList();
  }
}
