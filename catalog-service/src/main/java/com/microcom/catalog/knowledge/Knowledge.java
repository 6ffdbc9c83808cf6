package com.microcom.catalog.knowledge;

import com.microcom.contracts.rest.CatalogApi.Passage;
import java.util.List;
import java.util.Optional;

/** The company's own texts: what it says about shipping, warranty, payment, hours… */
public interface Knowledge {

  /** @param coverage 0 to 1: how much of what is asked the passage speaks of */
  record Match(Passage passage, double coverage) {}

  /** Above the threshold, else empty: never the least bad one. */
  Optional<Match> find(String text);

  /** In the order of files and headings. */
  List<Passage> passages();
}
