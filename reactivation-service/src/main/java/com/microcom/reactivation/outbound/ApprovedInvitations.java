package com.microcom.reactivation.outbound;

import com.microcom.contracts.Wire;
import com.microcom.reactivation.surveying.Invitation;
import com.microcom.reactivation.surveying.Invitations;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Files under {@code invitations/}, one per approved template. */
@ApplicationScoped
class ApprovedInvitations implements Invitations {
  private final List<Invitation> all;

  ApprovedInvitations() throws IOException, Wire.UnreadableException {
    try (var file = ApprovedInvitations.class.getResourceAsStream("/invitations/encuesta_reactivacion.json")) {
      all = List.of(Wire.read(file.readAllBytes(), Invitation.class));
    }
  }

  @Override
  public Invitation of(String template) {
    return all.stream().filter(invitation -> invitation.template().equals(template)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such invitation: " + template));
  }

  @Override
  public Optional<Invitation> inviting(String flow) {
    return all.stream().filter(invitation -> invitation.flow().equals(flow)).findFirst();
  }
}
