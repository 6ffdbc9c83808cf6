package com.microcom.financing.inbound;

import com.microcom.contracts.Problem;
import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.rest.FinancingApi;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.financing.simulating.SimulateFinancing;
import com.microcom.financing.simulating.Simulation;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;

/** {@code POST /simulations}, see {@link FinancingApi}. */
@Path("/simulations")
@Blocking
public class SimulationsResource {
  private final SimulateFinancing financing;

  SimulationsResource(SimulateFinancing financing) {
    this.financing = financing;
  }

  @POST
  public FinancingQuote simulate(FinancingApi.Simulate wanted) {
    if (wanted == null || wanted.amount() == null) {
      throw new Refused(Problem.of(400, "financing.bad-request", "Solicitud incompleta", "Falta el monto a financiar (amount)."));
    }
    return switch (financing.simulate(wanted.amount(), wanted.instalments())) {
      case Simulation.Quoted(var quote) -> quote;
      case Simulation.TooManyInstalments(var max) ->
          throw refused("too-many-instalments", "Financiamos hasta " + max + " cuotas.", Map.of("max", max));
      case Simulation.TooFewInstalments(var min) ->
          throw refused("too-few-instalments", "Financiamos desde " + min + " cuotas.", Map.of("min", min));
      case Simulation.AmountOutOfRange(var min, var max) ->
          throw refused(
              "amount-out-of-range",
              "Financiamos montos de " + ArgentineFormat.money(min) + " a " + ArgentineFormat.money(max) + ".",
              Map.of("min", min, "max", max));
      case Simulation.NoRates(var currency) ->
          throw refused("no-rates", "Hoy no hay una tabla de tasas vigente para " + currency + ".", Map.of("currency", currency));
    };
  }

  private static Refused refused(String code, String detail, Map<String, Object> params) {
    return new Refused(Problem.of(422, "financing." + code, "No se puede financiar", detail).with(params));
  }
}
