package com.microcom.flow;

import java.util.List;

/** @param session where it is now @param effects for the host, in order */
public record Step(Session session, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }
}
