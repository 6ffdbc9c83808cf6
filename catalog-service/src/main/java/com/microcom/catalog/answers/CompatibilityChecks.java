package com.microcom.catalog.answers;

import com.microcom.catalog.answers.CompatibilityAnswers.Pair;
import com.microcom.catalog.answers.CompatibilityRules.Check;
import com.microcom.catalog.answers.CompatibilityRules.Verdict;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What has to fit besides the kinds. A value that a list does not give is a condition told to the buyer, not a no. */
final class CompatibilityChecks {
  /** @param told what the buyer should know; empty = nothing */
  record Result(Verdict verdict, Optional<String> told) {
    static final Result FINE = new Result(Verdict.yes, Optional.empty());

    static Result told(Verdict verdict, String told) {
      return new Result(verdict, Optional.of(told));
    }
  }

  Result check(Check check, Pair pair, Draft draft) {
    return switch (check) {
      case resolution -> resolution(pair, draft);
      case onvif -> sameBrand(pair) ? Result.FINE : Result.told(Verdict.yes, "si son de marcas distintas, se conectan por ONVIF: fijate que los dos lo tengan");
      case bays -> value(pair, s -> s.product().kind().startsWith("recorder-"), "bays", draft).map(n -> Result.told(Verdict.yes, "el grabador tiene " + n + " para discos")).orElse(Result.FINE);
      case poe -> poe(pair, draft);
      case volts12 -> value(pair, s -> s.product().kind().equals("power-supply"), "volts", draft).filter(v -> !v.startsWith("12 "))
          .map(v -> Result.told(Verdict.no, "la fuente es de " + v)).orElse(Result.FINE);
      case sodimm -> ram(pair, "sodimm", "es memoria de PC de escritorio (DIMM); las notebooks llevan SODIMM", draft);
      case dimm -> ram(pair, "dimm", "es memoria de notebook (SODIMM); las PC de escritorio llevan DIMM", draft);
      case alarmBrand -> pair.other() != null && !sameBrand(pair) ? Result.told(Verdict.ask, "son de marcas distintas") : Result.FINE;
    };
  }

  private static Result resolution(Pair pair, Draft draft) {
    var camera = number(pair, s -> s.product().kind().startsWith("camera-"), draft);
    var recorder = number(pair, s -> s.product().kind().startsWith("recorder-"), draft);
    if (camera.isEmpty()) {
      return Result.FINE;
    }
    var mp = camera.get().toPlainString().replace('.', ',') + " MP";
    if (recorder.isEmpty()) {
      return Result.told(Verdict.yes, "la cámara es de " + mp + ": el grabador tiene que admitir esa resolución");
    }
    return recorder.get().compareTo(camera.get()) >= 0 ? Result.FINE
        : Result.told(Verdict.yes, "la cámara es de " + mp + " y el grabador llega a " + recorder.get().toPlainString().replace('.', ',') + " MP: conviene uno que admita " + mp);
  }

  private static Result poe(Pair pair, Draft draft) {
    var device = pair.one().product().kind().equals("switch") || pair.one().product().kind().equals("poe-injector") ? pair.other() : pair.one();
    var feeder = device == pair.one() ? pair.other() : pair.one();
    var needs = device == null ? Optional.<Sheet.Known>empty() : device.known("poe");
    if (feeder == null || feeder.product().kind().equals("poe-injector")) {
      return needs.filter(k -> k.value().equals("true")).isPresent() ? Result.FINE
          : Result.told(feeder == null ? Verdict.yes : Verdict.ask, feeder == null ? "para alimentarla por el mismo cable, el switch tiene que ser PoE" : "la ficha no indica que sea PoE");
    }
    var gives = feeder.known("poe").filter(k -> k.value().equals("true"));
    gives.ifPresent(k -> draft.fact(feeder.fact("poe", "el PoE", k, k.spoken())));
    return gives.isPresent() ? Result.told(Verdict.yes, "el switch es PoE: la alimenta por el mismo cable") : Result.told(Verdict.yes, "la ficha del switch no indica PoE: lleva fuente propia o un inyector");
  }

  private static Result ram(Pair pair, String form, String wrong, Draft draft) {
    var ram = Stream.of(pair.one(), pair.other()).filter(s -> s != null && s.product().kind().equals("ram")).findFirst();
    var has = ram.flatMap(s -> s.known("formFactor"));
    has.ifPresent(k -> draft.fact(ram.get().fact("formFactor", "el formato", k, k.spoken())));
    return has.filter(k -> !k.value().equals(form)).isPresent() ? Result.told(Verdict.no, wrong) : Result.FINE;
  }

  private static Optional<BigDecimal> number(Pair pair, Predicate<Sheet> of, Draft draft) {
    return sheet(pair, of).flatMap(s -> s.known("resolutionMp").map(k -> {
      draft.fact(s.fact("resolutionMp", "la resolución", k, k.spoken()));
      return new BigDecimal(k.value());
    }));
  }

  private static Optional<String> value(Pair pair, Predicate<Sheet> of, String attribute, Draft draft) {
    return sheet(pair, of).flatMap(s -> s.known(attribute).map(k -> {
      draft.fact(s.fact(attribute, s.attribute(attribute).orElseThrow().noun(), k, k.spoken()));
      return k.spoken();
    }));
  }

  private static Optional<Sheet> sheet(Pair pair, Predicate<Sheet> of) {
    return Stream.of(pair.one(), pair.other()).filter(s -> s != null && of.test(s)).findFirst();
  }

  private static boolean sameBrand(Pair pair) {
    return pair.other() == null || pair.one().product().brand().equals(pair.other().product().brand());
  }
}
