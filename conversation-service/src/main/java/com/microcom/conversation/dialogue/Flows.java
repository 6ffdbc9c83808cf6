package com.microcom.conversation.dialogue;

import com.microcom.flow.Flow;
import com.microcom.flow.Session;
import java.util.Comparator;
import java.util.List;

/** The published versions of the sales flow. @param versions at least one, all of the same flow */
public record Flows(List<Flow> versions) {
  public Flows {
    if (versions.isEmpty() || versions.stream().map(Flow::id).distinct().count() != 1) {
      throw new IllegalArgumentException("At least one version of one flow is needed");
    }
    versions = versions.stream().sorted(Comparator.comparingInt(Flow::version)).toList();
  }

  /** The one that the session is on; for a new one, or one whose version is gone, the newest. */
  Flow of(Session session) {
    return versions.stream().filter(f -> session != null && f.id().equals(session.flow()) && f.version() == session.version())
        .findFirst().orElse(versions.getLast());
  }
}
