package com.microcom.catalog.search;

import com.microcom.catalog.products.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a product has to be to work with others: a recorder needs its cameras' technology and a channel for each. */
public final class Compatibility {
  private static final int EVERY_RECORDER_MP = 2;
  private static final Set<String> RECORDERS = Set.of("recorder-dvr", "recorder-nvr");

  /** @param told what the buyer should know about the choice; may be empty */
  public record Result(Wanted wanted, List<String> told) {}

  private Compatibility() {}

  /** @param count how many of the others there are */
  public static Result with(List<Product> others, int count, Wanted wanted) {
    var cameras = others.stream().filter(p -> p.kind().startsWith("camera-")).toList();
    if (cameras.isEmpty()) {
      return new Result(wanted, List.of());
    }
    if (wanted.kinds().stream().anyMatch(RECORDERS::contains)) {
      return recorder(cameras, Math.max(count, cameras.size()), wanted);
    }
    if (wanted.kinds().contains("switch")) {
      var ip = cameras.stream().anyMatch(c -> c.certain("poe").filter("true"::equals).isPresent());
      var enough = atLeast(wanted, "ports", Math.max(count, cameras.size()));
      return new Result(ip ? enough.with(new Condition.Is("poe", "true", Set.of("true"))) : enough, List.of());
    }
    return new Result(wanted, List.of());
  }

  private static Result recorder(List<Product> cameras, int channels, Wanted wanted) {
    var analog = cameras.stream().allMatch(c -> c.certain("technology").filter("analog"::equals).isPresent());
    var right = analog ? "recorder-dvr" : "recorder-nvr";
    var told = new ArrayList<String>();
    if (!wanted.kinds().contains(right)) {
      told.add(analog ? "esas cámaras son analógicas: van con un DVR" : "esas cámaras no son analógicas: van con un NVR");
    }
    var asksForMore = wanted.conditions().stream().anyMatch(c -> c.attribute().equals("channels"));
    var fits = sharpEnough(cameras, wanted.withKinds(List.of(right)));
    return new Result(asksForMore ? fits : atLeast(fits, "channels", channels), told);
  }

  /** A recorder of 2 MP shows nothing of a camera of 5. */
  private static Wanted sharpEnough(List<Product> cameras, Wanted wanted) {
    var sharpest = cameras.stream().flatMap(c -> c.certain("resolutionMp").stream()).filter(mp -> mp.matches("\\d+")).mapToInt(Integer::parseInt).max();
    return sharpest.orElse(0) > EVERY_RECORDER_MP && wanted.conditions().stream().noneMatch(c -> c.attribute().equals("resolutionMp"))
        ? atLeast(wanted, "resolutionMp", sharpest.getAsInt()) : wanted;
  }

  /** One is what everything has. */
  private static Wanted atLeast(Wanted wanted, String attribute, int number) {
    return number <= 1 ? wanted : wanted.with(new Condition.AtLeast(attribute, BigDecimal.valueOf(number)));
  }
}
