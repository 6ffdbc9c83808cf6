package com.microcom.local;

/** What the person at the keyboard sees. */
public interface Progress {
  void line(String text);

  /** @param began {@link System#nanoTime} of its start */
  default void ready(String name, String address, long began) {
    line(String.format(java.util.Locale.ROOT, "  %-13s %-28s %5.1f s", name, address, (System.nanoTime() - began) / 1e9));
  }
}
