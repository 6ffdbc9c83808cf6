package com.microcom.financing.inbound;

import com.microcom.contracts.Problem;
import com.microcom.contracts.rest.FinancingApi;
import com.microcom.financing.rates.CurrentRates;
import com.microcom.financing.rates.RateTable;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** {@code GET /plans}, see {@link FinancingApi}; 404 with code {@code financing.no-rates} if no table is valid today. */
@Path("/plans")
@Blocking
public class PlansResource {
  private final CurrentRates rates;
  private final FinancingSettings settings;

  PlansResource(CurrentRates rates, FinancingSettings settings) {
    this.rates = rates;
    this.settings = settings;
  }

  @GET
  public FinancingApi.Plans plans() {
    return rates.today().map(this::plans).orElseThrow(PlansResource::noRates);
  }

  static Refused noRates() {
    return new Refused(Problem.of(404, "financing.no-rates", "Sin tasas vigentes", "Hoy no hay una tabla de tasas vigente."));
  }

  private FinancingApi.Plans plans(RateTable table) {
    var terms = table.terms();
    var usual =
        settings.usualInstalments().stream()
            .filter(n -> n >= terms.minInstalments() && n <= terms.maxInstalments())
            .sorted()
            .toList();
    return new FinancingApi.Plans(table.version(), terms.maxInstalments(), usual, terms.validUntil(), terms.plans());
  }
}
