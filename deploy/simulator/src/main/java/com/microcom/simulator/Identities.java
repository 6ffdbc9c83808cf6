package com.microcom.simulator;

import com.microcom.contracts.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

class Identities {
  @Produces
  @ApplicationScoped
  Ids ids() {
    return Ids.timeOrdered();
  }
}
