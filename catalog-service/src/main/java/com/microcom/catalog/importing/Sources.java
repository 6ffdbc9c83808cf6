package com.microcom.catalog.importing;

import java.util.List;
import java.util.Optional;

/** The saved sources. */
public interface Sources {
  Optional<Source> find(String name);

  List<Source> all();

  void save(Source source);

  /** Its products stay. @return false if there was none */
  boolean remove(String name);
}
