package com.microcom.catalog.inbound.measuring;

import com.microcom.contracts.Wire;
import java.nio.charset.StandardCharsets;

/** The command {@code measure-search}: see the service's README. The last line of its output is a {@link Summary}. */
public final class MeasureSearch {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private MeasureSearch() {}

  public static void main(String[] args) {
    try {
      var arguments = Arguments.of(args);
      var result = new Measurement(arguments).run();
      if (arguments.out() != null) {
        JsonLines.write(arguments.out(), result.answers());
      }
      System.out.println("Engine: " + result.where());
      if (result.gain() != null) {
        System.out.println("Vectors: " + new String(Wire.write(result.gain()), StandardCharsets.UTF_8));
      }
      System.out.println(new String(Wire.write(result.summary()), StandardCharsets.UTF_8));
      // Clients of servers leave threads behind that would keep the process.
      System.exit(0);
    } catch (BadInput e) {
      System.err.println(e.getMessage());
      System.err.println("Usage: " + Arguments.USAGE);
      System.exit(USAGE);
    } catch (RuntimeException e) {
      // Such as a server that is not there; what was begun keeps threads alive here, too.
      e.printStackTrace();
      System.exit(FAILED);
    }
  }
}
