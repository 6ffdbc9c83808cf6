package com.microcom.catalog.outbound;

import com.microcom.catalog.importing.Fetching;
import com.microcom.catalog.importing.Pull;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Secrets are looked up when they are used, by the name that the pull gives; {@link Pull} admits only names made for this. */
@ApplicationScoped
class FetchOverTheNetwork implements Fetching {
  private final Config environment;
  private final FetchByJdbc byJdbc;
  private final FetchByHttp byHttp;

  FetchOverTheNetwork(Config environment, FetchByJdbc byJdbc, FetchByHttp byHttp) {
    this.environment = environment;
    this.byJdbc = byJdbc;
    this.byHttp = byHttp;
  }

  /** A variable that is named and not there. */
  static final class Missing extends Exception {
    private static final long serialVersionUID = 1L;

    Missing(String variable) {
      super("Falta la variable de entorno " + variable + ".");
    }
  }

  interface Secrets {
    /** @return null if no variable is named */
    String of(String variable) throws Missing;
  }

  @Override
  public Outcome fetch(Pull pull) {
    try {
      return switch (pull) {
        case Pull.Jdbc jdbc -> byJdbc.fetch(jdbc, this::secret);
        case Pull.Http http -> byHttp.fetch(http, this::secret);
      };
    } catch (Missing e) {
      return new NotFetched(e.getMessage());
    }
  }

  private String secret(String variable) throws Missing {
    Optional<String> value = variable == null ? Optional.empty() : environment.getOptionalValue(variable, String.class);
    if (variable != null && value.isEmpty()) {
      throw new Missing(variable);
    }
    return value.orElse(null);
  }
}
