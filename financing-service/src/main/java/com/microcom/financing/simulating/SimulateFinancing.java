package com.microcom.financing.simulating;

import com.microcom.contracts.values.Money;
import com.microcom.financing.rates.CurrentRates;
import jakarta.enterprise.context.ApplicationScoped;

/** What an amount costs in instalments, by the rates in force today. */
@ApplicationScoped
public class SimulateFinancing {
  private final CurrentRates rates;

  SimulateFinancing(CurrentRates rates) {
    this.rates = rates;
  }

  public Simulation simulate(Money amount, int instalments) {
    return rates
        .today()
        .map(table -> Simulator.simulate(table, amount, instalments))
        .orElseGet(() -> new Simulation.NoRates(amount.currency()));
  }
}
