package com.microcom.reactivation.surveying;

import java.util.Optional;

/** The approved templates that invite to a survey. */
public interface Invitations {
  /** @throws IllegalArgumentException if there is none of that name */
  Invitation of(String template);

  Optional<Invitation> inviting(String flow);
}
