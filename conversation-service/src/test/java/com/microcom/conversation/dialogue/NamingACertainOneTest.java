package com.microcom.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who names a certain product is not given another one of the brand. */
class NamingACertainOneTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      quiero unos auriculares hyperx cloud II negro | auriculares hyperx cloud II negro | Auriculares gamer HyperX Cloud Stinger 2 | HyperX          | true
      sumame el g pro x auriculares                 | g pro x auriculares               | Auriculares gamer Noga NG-8620           | Noga            | true
      dame el mejor monitor para editar             | mejor monitor para editar         | Monitor LED Philips 19" HD               | Philips         | true
      quiero un teclado logitech k120 negro         | teclado logitech k120 negro       | Teclado USB Logitech K120 español        | Logitech        | false
      dame 2 mouse genius dx-110                    | mouse genius dx-110               | Mouse USB Genius DX-110 óptico           | Genius          | false
      y un disco de 2 teras                         | disco de 2 teras                  | Disco rígido Toshiba S300 2 TB           | Toshiba         | false
      agregá la bobina utp                          | bobina utp                        | Bobina cable UTP Cat6 305 m              | Glc             | false
      2 cámaras hikvision para exterior             | cámaras hikvision para exterior   | Cámara bala Hikvision DS-2CE16D0T 2 MP   | Hikvision       | false
      2 teclados para la oficina                    | teclados para la oficina          | Teclado USB Noga NKB-78                  | Noga            | false
      """)
  void is_another_one_when_part_of_the_name_is_missing(String phrase, String words, String title, String brand, boolean other) {
    var product = new Product(new Sku("X-1"), title, brand, "", "kind", Money.ars("10"), new VatRate("21"), 5, "", Map.of());
    assertThat(Doubt.namesOneThatIsNot(phrase, words, product)).isEqualTo(other);
  }
}
