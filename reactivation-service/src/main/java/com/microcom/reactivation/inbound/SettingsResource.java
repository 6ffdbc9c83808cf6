package com.microcom.reactivation.inbound;

import com.microcom.contracts.Problem;
import com.microcom.messaging.http.Refused;
import com.microcom.reactivation.dormancy.Settings;
import com.microcom.reactivation.dormancy.SettingsStore;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** The inactivity period and the pace, changed while running. */
@Path("/settings")
public class SettingsResource {
  private final SettingsStore store;

  SettingsResource(SettingsStore store) {
    this.store = store;
  }

  /** @param dormancyPeriod ISO-8601: {@code P8M}, {@code P240D}; null = as it is @param perSecond null = as it is */
  public record Wire(String dormancyPeriod, Integer perSecond) {}

  @GET
  @Transactional
  public Wire get() {
    var settings = store.current();
    return new Wire(settings.dormancyPeriod().toString(), settings.perSecond());
  }

  @PUT
  @Transactional
  public Wire put(Wire wanted) {
    var now = store.current();
    try {
      store.replace(
          new Settings(
              wanted.dormancyPeriod() == null ? now.dormancyPeriod() : Period.parse(wanted.dormancyPeriod()),
              wanted.perSecond() == null ? now.perSecond() : wanted.perSecond()));
      return get();
    } catch (DateTimeParseException e) {
      throw refused("El período se escribe como P8M (8 meses) o P240D (240 días): " + wanted.dormancyPeriod());
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage());
    }
  }

  private static Refused refused(String detail) {
    return new Refused(Problem.of(422, "settings.invalid", "Invalid settings", detail));
  }
}
