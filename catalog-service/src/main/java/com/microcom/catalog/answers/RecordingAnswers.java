package com.microcom.catalog.answers;

import com.microcom.catalog.products.Products;
import com.microcom.catalog.products.Stocked;
import com.microcom.catalog.recording.RecordingDays;
import com.microcom.catalog.recording.RecordingDays.Load;
import com.microcom.catalog.recording.RecordingTable;
import com.microcom.catalog.recording.RecordingWish;
import com.microcom.contracts.rest.CatalogApi.Answer;
import com.microcom.contracts.rest.CatalogApi.AnswerTopic;
import com.microcom.contracts.rest.CatalogApi.Fact;
import com.microcom.contracts.rest.CatalogApi.FactOrigin;
import com.microcom.contracts.text.ArgentineFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** "¿Cuántos días graba con 2 teras y 4 cámaras?", "¿qué disco necesito para 8 cámaras, 15 días?": calculated, with what it assumes. */
final class RecordingAnswers {
  private static final String DISK = "disk-surveillance";
  private static final BigDecimal GB_PER_TB = BigDecimal.valueOf(1_000);
  private static final int ALL_DAY = 24;
  private static final String RULE = "recording/bitrates.json";

  private final RecordingTable table;
  private final RecordingDays days;
  private final Products products;

  RecordingAnswers(RecordingTable table, Products products) {
    this.table = table;
    this.days = new RecordingDays(table);
    this.products = products;
  }

  /** What is not in the text is taken from the products around. @param hours recorded a day */
  private record Setting(int cameras, BigDecimal diskGb, List<BigDecimal> megapixels, boolean knownCamera, int hours, RecordingWish wish) {
    Load load(BigDecimal mp) {
      return new Load(cameras, mp, hours, wish.older());
    }
  }

  Answer answer(Asking asking, RecordingWish wish) {
    var draft = new Draft(AnswerTopic.RECORDING).cite(RULE);
    var setting = setting(asking, wish, draft);
    if (setting.cameras() == 0) {
      return draft.line("¿Para cuántas cámaras sería?").clarify(List.of());
    }
    draft.fact(said("cameras", "las cámaras", Integer.toString(setting.cameras())));
    if (wish.asksForDisk()) {
      return disk(draft, setting);
    }
    if (setting.diskGb() == null) {
      return draft.line("¿De cuántos teras es el disco? Y si querés, decime cuántos días necesitás guardar y te digo qué disco va.").clarify(List.of());
    }
    return days(draft, setting);
  }

  private Setting setting(Asking asking, RecordingWish wish, Draft draft) {
    var camera = first(asking, s -> s.product().kind().startsWith("camera-"));
    var megapixels = wish.megapixels() != null ? Optional.of(wish.megapixels()) : camera.flatMap(c -> number(c, "resolutionMp", draft));
    var disk = wish.diskGb() != null || wish.asksForDisk() ? Optional.ofNullable(wish.diskGb()) : first(asking, s -> s.product().kind().equals(DISK)).flatMap(d -> number(d, "capacityGb", draft));
    var hours = wish.hours() > 0 ? wish.hours() : wish.byMotion() ? table.motionHours() : ALL_DAY;
    var cameras = wish.cameras() > 0 ? wish.cameras() : asking.quantity();
    return new Setting(cameras, disk.orElse(null), megapixels.map(List::of).orElse(table.whenUnknown()), megapixels.isPresent(), hours, wish);
  }

  private static Optional<Sheet> first(Asking asking, Predicate<Sheet> of) {
    return asking.around().stream().filter(of).findFirst();
  }

  private static Optional<BigDecimal> number(Sheet sheet, String attribute, Draft draft) {
    return sheet.known(attribute).map(known -> {
      draft.about(sheet).fact(sheet.fact(attribute, sheet.attribute(attribute).orElseThrow().noun(), known, known.spoken()));
      return new BigDecimal(known.value());
    });
  }

  private Answer days(Draft draft, Setting setting) {
    draft.fact(said("capacityGb", "el disco", terabytes(setting.diskGb())));
    draft.line("Con %s y %s, grabando %s:".formatted(terabytes(setting.diskGb()), cameras(setting), schedule(setting)));
    for (var mp : setting.megapixels()) {
      var result = days.days(setting.diskGb(), setting.load(mp));
      var range = range(result.fewest(), result.most());
      draft.line("• cámaras de " + megapixels(mp) + ": " + range).fact(calculated("recordingDays", "los días de grabación, " + megapixels(mp), range)).fact(rate(mp, result.rate()));
    }
    return assumptions(draft, setting).answered();
  }

  private Answer disk(Draft draft, Setting setting) {
    var wanted = setting.wish().days();
    draft.fact(said("days", "los días", days(wanted)));
    draft.line("Para guardar %s de %s, grabando %s:".formatted(days(wanted), cameras(setting), schedule(setting)));
    BigDecimal most = null;
    for (var mp : setting.megapixels()) {
      var result = days.capacity(wanted, setting.load(mp));
      var range = result.leastGb().equals(result.mostGb()) ? size(result.mostGb()) : "entre " + size(result.leastGb()) + " y " + size(result.mostGb());
      draft.line("• cámaras de " + megapixels(mp) + ": " + range).fact(calculated("capacityGb", "la capacidad necesaria, " + megapixels(mp), range)).fact(rate(mp, result.rate()));
      most = result.mostGb();
    }
    if (setting.knownCamera()) {
      recommend(draft, most);
    }
    return assumptions(draft, setting).answered();
  }

  /** The smallest disk in stock that is enough even at the high rate. */
  private void recommend(Draft draft, BigDecimal gigabytes) {
    var enough = products.inStock(DISK, 1).stream().filter(s -> s.product().price() != null && capacity(s).compareTo(gigabytes) >= 0)
        .min(Comparator.comparing(RecordingAnswers::capacity).thenComparing(s -> s.product().price()).thenComparing(Stocked::sku));
    enough.ifPresentOrElse(disk -> {
      var product = disk.product();
      var price = ArgentineFormat.money(product.price());
      draft.line("Te va " + product.title() + ": " + price + ", " + Wording.units(disk.available()) + " en stock.");
      draft.fact(new Fact(product.sku(), "title", "el disco", product.title(), FactOrigin.TITLE, product.title()))
          .fact(new Fact(product.sku(), "price", "el precio", price, FactOrigin.CATALOGUE, ""))
          .fact(new Fact(product.sku(), "available", "el stock", Wording.units(disk.available()), FactOrigin.CATALOGUE, ""))
          .about(product.sku());
    }, () -> draft.line("No tenemos en stock un solo disco de ese tamaño: harían falta varios, en un grabador con más de una bahía."));
  }

  private static BigDecimal capacity(Stocked stocked) {
    return new BigDecimal(stocked.product().certain("capacityGb").orElse("0"));
  }

  private Draft assumptions(Draft draft, Setting setting) {
    var used = BigDecimal.ONE.subtract(table.usableShare()).multiply(BigDecimal.valueOf(100));
    var codec = setting.wish().older() ? "H.264" : table.codec();
    var text = "Es un cálculo: %s, %s cuadros por segundo según cómo se configure, 1 TB = 10^12 bytes menos %s %% de formato%s.".formatted(codec, table.framesPerSecond(), used.stripTrailingZeros().toPlainString(),
        setting.wish().byMotion() && setting.wish().hours() == 0 ? "; por movimiento tomo " + table.motionHours() + " horas por día" : "");
    return draft.line(text).fact(new Fact(null, "assumptions", "los supuestos", text, FactOrigin.RULE, table.sources().getOrDefault("formula", "")));
  }

  private static String schedule(Setting setting) {
    return setting.hours() == ALL_DAY ? "las 24 horas" : setting.wish().hours() > 0 ? setting.hours() + " horas por día" : "por movimiento";
  }

  private Fact rate(BigDecimal mp, RecordingTable.Rate rate) {
    var said = ArgentineFormat.integer(rate.lowKbps()) + " a " + ArgentineFormat.integer(rate.highKbps()) + " kbps por cámara";
    return new Fact(null, "bitrate", "lo que graba una cámara de " + megapixels(mp), said, FactOrigin.RULE, table.sources().getOrDefault("high", ""));
  }

  private static Fact calculated(String name, String label, String value) {
    return new Fact(null, name, label, value, FactOrigin.CALCULATED, "");
  }

  private static Fact said(String name, String label, String value) {
    return new Fact(null, name, label, value, FactOrigin.BUYER, "");
  }

  private static String cameras(Setting setting) {
    return setting.cameras() == 1 ? "1 cámara" : setting.cameras() + " cámaras";
  }

  private static String range(int fewest, int most) {
    return fewest == most ? days(most) : most == 0 ? "menos de un día" : "entre " + fewest + " y " + days(most);
  }

  private static String days(int days) {
    return days == 1 ? "1 día" : days + " días";
  }

  private static String megapixels(BigDecimal mp) {
    return mp.stripTrailingZeros().toPlainString().replace('.', ',') + " MP";
  }

  private static String terabytes(BigDecimal gigabytes) {
    return gigabytes.compareTo(GB_PER_TB) < 0 ? gigabytes.stripTrailingZeros().toPlainString() + " GB" : gigabytes.divide(GB_PER_TB).stripTrailingZeros().toPlainString().replace('.', ',') + " TB";
  }

  /** Rounded up to a tenth of a terabyte: nobody buys a disk by the gigabyte. */
  private static String size(BigDecimal gigabytes) {
    return gigabytes.compareTo(GB_PER_TB) < 0 ? gigabytes.toPlainString() + " GB" : gigabytes.divide(GB_PER_TB, 1, RoundingMode.UP).stripTrailingZeros().toPlainString().replace('.', ',') + " TB";
  }
}
