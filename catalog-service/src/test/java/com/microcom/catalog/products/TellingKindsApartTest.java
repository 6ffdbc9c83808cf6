package com.microcom.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.catalog.lexicon.Lexicon;
import com.microcom.catalog.lexicon.Vocabulary;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles as lists write them: what a product is must not be confused with what it goes with. */
class TellingKindsApartTest {
  private static final DescribeProduct DESCRIBE = new DescribeProduct(new Vocabulary(Lexicon.argentine()));

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', textBlock = """
      Kit 4 cámaras bala 1080p + DVR 4 canales + disco 1TB           | kit-cctv
      DVR 8 canales + 4 cámaras domo                                 | kit-cctv
      Kit IP NVR 8 canales con 6 cámaras PoE                         | kit-cctv
      NVR 8 canales para 8 cámaras IP                                | recorder-nvr
      NVR 16 canales con 16 puertos PoE 2 bahías                     | recorder-nvr
      DVR 16 canales 5MP Lite audio por coaxial                      | recorder-dvr
      Soporte de pared para cámara bala                              | mount
      Caja estanca para cámara domo exterior                         | mount
      Caja de conexiones compatible con domos y balas                | mount
      Fuente 12V 5A para cámara de seguridad                         | power-supply
      Fuente switching metálica 12V 20A 9 salidas CCTV               | power-supply
      Fuente ATX 650W 80 Plus Bronze                                 | psu-pc
      Inyector PoE 48V gigabit para access point                     | poe-injector
      Disco para DVR 2TB 5400rpm                                     | disk-surveillance
      Disco rígido 4TB Purple para NVR                               | disk-surveillance
      Disco externo portátil 1TB USB 3.0                             | disk-external
      SSD externo 1TB USB-C                                          | disk-external
      Unidad de estado sólido 480GB SATA                             | disk-ssd
      Teclado y mouse combo inalámbrico                              | keyboard-mouse
      Combo gamer teclado + mouse + auriculares                      | keyboard-mouse
      Teclado LCD para alarma 8 zonas                                | alarm-keypad
      Teclado mecánico gamer switch azul                             | keyboard
      Mouse pad gamer extendido 900x400                              | mouse-pad
      Micrófono para cámara CCTV                                     | microphone
      Balun pasivo para cámara HD hasta 8MP                          | balun
      Cable UTP cat6 exterior x 305 mts para cámaras IP              | cable-utp
      Tester para cámaras IP con PoE                                 | tool
      Monitor 22 pulgadas para CCTV                                  | monitor
      Video portero con cámara y monitor 7"                          | intercom
      Kit video portero con cerradura                                | intercom
      Batería 12V 7Ah para alarma                                    | battery
      Tarjeta microSD 128GB para cámara Wi-Fi                        | memory-card
      Memoria DDR4 8GB 3200 para notebook SODIMM                     | ram
      Memoria micro-SDHC 32GB con adaptador                          | memory-card
      Placa de video RTX 4060 8GB HDMI 3DP                           | gpu
      Mother B550M AM4 DDR4 HDMI M.2 mATX                            | motherboard
      Procesador Ryzen 5 5600G 6 núcleos AM4                         | cpu
      Notebook 15.6 Core i5 8GB 256GB SSD HDMI webcam                | notebook
      All in one 24" Core i3 8GB SSD 256GB teclado y mouse           | desktop
      Impresora multifunción con tanque de tinta continua Wi-Fi      | printer
      Tinta negra 70ml para impresora con tanque                     | ink
      Tóner compatible para impresora láser                          | toner
      Cámara IP Wi-Fi domo motorizada 3MP interior                   | camera-wifi
      Cámara IP bala 4MP PoE lente 2.8mm                             | camera-ip
      Cámara bala HDCVI 2MP IR 20m                                   | camera-analog
      Switch 8 puertos PoE para cámaras IP                           | switch
      Router Wi-Fi 6 con switch de 4 puertos                         | router
      Gabinete gamer ATX con 4 coolers RGB                           | case
      Panel solar 20W para cámara con batería                        | solar
      Panel de alarma 8 zonas con comunicador                        | alarm-panel
      Sensor de movimiento inalámbrico para alarma                   | alarm-sensor
      Funda para notebook 15.6                                       | other
      Cargador universal para notebook 90W                           | other
      Cámara reflex 24MP con lente 18-55mm                           | other
      """)
  void by_their_titles(String title, String kind) {
    assertThat(described(title, "").kind()).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{1} under {0} → {2}")
  @CsvSource(delimiter = '|', textBlock = """
      Notebooks                                     | Modern 14 i5-1235U / 16GB / 512GB     | notebook
      Videovigilancia > Cámaras IP y NVRs > Domo    | Domo 4 Megapixel / IR 30 m / IP67     | camera-ip
      Discos duros                                  | A400 SSD 240GB                        | disk-ssd
      Alarmas y CCTV                                | Mudanza de elemento                   | other
      Monitores                                     | Soporte de mesa para dos monitores    | mount
      Fuentes                                       | RM850x                                | psu-pc
      """)
  void by_the_heading_where_the_title_is_silent(String section, String title, String kind) {
    assertThat(described(title, section).kind()).isEqualTo(kind);
  }

  private static Product described(String title, String section) {
    return DESCRIBE.describe(new Listing(new Sku("X"), title, "", "", "", section, Money.ars("1"), VatRate.GENERAL, 1));
  }
}
