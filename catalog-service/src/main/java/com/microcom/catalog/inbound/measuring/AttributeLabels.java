package com.microcom.catalog.inbound.measuring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of the labelled catalogues in ours: their categories are kinds, their attributes ours. What has no counterpart is left out. */
final class AttributeLabels {
  private static final Map<String, Set<String>> KINDS = new HashMap<>();
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, Set<String>> VALUES = new HashMap<>();

  static {
    pairs(KINDS, """
        camara_ip=camera-ip camara_analogica=camera-analog camara_wifi=camera-wifi camara_otro=camera-ip,camera-analog,camera-wifi,webcam
        dvr=recorder-dvr nvr=recorder-nvr switch=switch notebook=notebook memoria_ram=ram cable_utp=cable-utp ssd=disk-ssd disco_externo=disk-external
        router=router monitor=monitor impresora=printer kit_cctv=kit-cctv patchcord=patch-cord alarma_kit=alarm-panel alarma_sensor=alarm-sensor
        alarma_sirena=siren alarma_teclado=alarm-keypad fuente_pc=psu-pc access_point=access-point ups=ups mesh=mesh fuente=power-supply portero=intercom
        cable_hdmi=cable-hdmi control_acceso=access-control repetidor=wifi-extender tv=tv cerradura=lock bateria=battery cable_coaxil=cable-coaxial
        procesador=cpu pc=desktop motherboard=motherboard placa_video=gpu gabinete=case radioenlace=radio-link escaner=scanner tablet=tablet
        proyector=projector celular=phone memoria_flash=memory-card,pendrive insumo=toner,ink
        disk:vigilancia=disk-surveillance disk:pc=disk-pc flash:microsd=memory-card flash:pendrive=pendrive
        periph:mouse=mouse periph:combo=keyboard-mouse periph:teclado=keyboard periph:auricular=headset periph:parlante=speaker periph:webcam=webcam
        acc:balun=balun acc:bnc=connector acc:plug_dc=connector acc:caja_paso=mount acc:soporte=mount supply:toner=toner supply:tinta=ink supply:cartucho=ink
        """);
    """
    tech=technology shape=shape mp=resolutionMp env=outdoor night=nightVision audio=audio poe=poe channels=channels bays=bays capacity_gb=capacityGb
    memoria_ram.ram=capacityGb notebook.ram=ramGb ramtype=ramType ff=formFactor wifistd=wifiStandard gigabit=speed ports=ports managed=managed
    utp=cableCategory length=lengthM volts=volts amps=amps va=va wireless=wireless sensor=sensor ah=ampHours kg=holdKg cpu=processor ssd=storageGb
    inch=inches print=printTechnology multi=multifunction color=printColor hz=refreshHz watts=watts cams=cameras with_disk=withDisk
    """.strip().lines().flatMap(l -> List.of(l.strip().split(" ")).stream()).map(p -> p.split("=")).forEach(p -> NAMES.put(p[0], p[1]));
    pairs(VALUES, """
        shape:domo=dome shape:ptz=ptz,pan env:exterior=true env:interior=false night:ir=infrared ramtype:DDR4=ddr4 ramtype:DDR5=ddr5 ramtype:DDR3=ddr3
        ff:pc=dimm ff:notebook=sodimm wifistd:wifi4=4 wifistd:wifi5=5 wifistd:wifi6=6 gigabit:true=gigabit sensor:pir=motion sensor:magnetico=magnetic
        print:tanque=tank print:cartucho=cartridge print:termica=thermal print:matriz=matrix
        """);
  }

  private AttributeLabels() {}

  private static void pairs(Map<String, Set<String>> into, String text) {
    List.of(text.strip().split("\\s+")).forEach(p -> into.put(p.split("=")[0], Set.of(p.split("=")[1].split(","))));
  }

  /** Kinds that are right; empty = the category has no counterpart. */
  static Set<String> kinds(JsonNode row) {
    for (var name : List.of("disk", "flash", "periph", "acc", "supply")) {
      var label = KINDS.get(name + ":" + row.path("attrs").path(name).asText());
      if (label != null) {
        return label;
      }
    }
    return KINDS.getOrDefault(row.path("category").asText(), Set.of());
  }

  /** Values that are right, by our attribute; {@code false} also stands for "does not have it". */
  static Map<String, Set<String>> attributes(JsonNode row) {
    var labels = new LinkedHashMap<String, Set<String>>();
    row.path("attrs").fields().forEachRemaining(label -> {
      var name = NAMES.getOrDefault(row.path("category").asText() + "." + label.getKey(), NAMES.get(label.getKey()));
      if (name != null) {
        var written = label.getValue().asText();
        labels.put(name, VALUES.getOrDefault(label.getKey() + ":" + written, Set.of(plain(written))));
      }
    });
    return labels;
  }

  /** 15.0 and 15 are the same. */
  static String plain(String value) {
    return value.matches("-?\\d+(\\.\\d+)?") ? new java.math.BigDecimal(value).stripTrailingZeros().toPlainString() : value;
  }
}
