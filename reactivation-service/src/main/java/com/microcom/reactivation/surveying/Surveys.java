package com.microcom.reactivation.surveying;

import com.microcom.flow.Flow;
import java.util.Optional;

/** The published surveys. A version never changes, and a person inside it stays on it. */
public interface Surveys {
  /** @throws IllegalArgumentException if that version was never published */
  Flow get(String id, int version);

  Optional<Flow> newest(String id);
}
