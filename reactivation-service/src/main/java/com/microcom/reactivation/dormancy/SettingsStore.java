package com.microcom.reactivation.dormancy;

import java.util.Optional;

/** What may be changed while running; the configuration gives the values until somebody does. */
public interface SettingsStore {
  Settings current();

  void replace(Settings settings);

  /** Locks them for the transaction, so that one replica at a time paces the sends; empty = another one does. */
  Optional<Settings> lock();
}
