package com.microcom.financing.rates;

import com.microcom.contracts.rest.FinancingApi.Plan;
import com.microcom.contracts.text.ArgentineFormat;
import com.microcom.contracts.values.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What terms must keep to be published. The bounds keep the cents that the last instalment absorbs far below an instalment. */
public final class RateTermsRules {
  static final int MOST_INSTALMENTS = 48;
  static final BigDecimal HIGHEST_TNA = BigDecimal.valueOf(200);
  static final BigDecimal LEAST_AMOUNT = BigDecimal.valueOf(1000);
  private static final int LONGEST_NAME = 60;

  private final List<FieldFault> faults = new ArrayList<>();

  private RateTermsRules() {}

  /** @return every fault, in the order of the fields; empty = may be published */
  public static List<FieldFault> faultsOf(RateTerms terms) {
    var rules = new RateTermsRules();
    rules.validity(terms);
    rules.amounts(terms.minAmount(), terms.maxAmount());
    rules.present("convention", terms.convention());
    rules.present("vatOnInterest", terms.vatOnInterest());
    rules.plans(terms.plans());
    return List.copyOf(rules.faults);
  }

  private void validity(RateTerms terms) {
    var both = present("validFrom", terms.validFrom()) & present("validUntil", terms.validUntil());
    if (both && terms.validUntil().isBefore(terms.validFrom())) {
      fault("validUntil", "la vigencia termina antes de empezar (" + ArgentineFormat.date(terms.validFrom()) + ")");
    }
  }

  private void amounts(Money min, Money max) {
    if (!(present("minAmount", min) & present("maxAmount", max))) {
      return;
    }
    if (min.amount().compareTo(LEAST_AMOUNT) < 0) {
      fault("minAmount", "el monto mínimo no puede ser menor que " + ArgentineFormat.integer(LEAST_AMOUNT.longValue()));
    }
    if (!max.currency().equals(min.currency())) {
      fault("maxAmount", "tiene que estar en la misma moneda que el monto mínimo (" + min.currency() + ")");
    } else if (max.compareTo(min) < 0) {
      fault("maxAmount", "el monto máximo es menor que el mínimo");
    }
  }

  private void plans(List<Plan> plans) {
    if (plans == null || plans.isEmpty()) {
      fault("plans", "hace falta al menos un plan");
      return;
    }
    for (int i = 0; i < plans.size(); i++) {
      plan("plans[" + i + "]", plans.get(i), i == 0 ? null : plans.get(i - 1));
    }
  }

  private void plan(String field, Plan plan, Plan before) {
    if (!present(field, plan)) {
      return;
    }
    if (plan.name() == null || plan.name().isBlank() || plan.name().length() > LONGEST_NAME) {
      fault(field + ".name", "el nombre tiene de 1 a " + LONGEST_NAME + " caracteres");
    }
    range(field, plan, before);
    if (present(field + ".tna", plan.tna()) && (plan.tna().signum() < 0 || plan.tna().compareTo(HIGHEST_TNA) > 0)) {
      fault(field + ".tna", "la TNA va de 0 a " + HIGHEST_TNA + " %");
    } else if (plan.tna() != null && plan.tna().stripTrailingZeros().scale() > 4) {
      fault(field + ".tna", "la TNA admite hasta 4 decimales");
    }
  }

  private void range(String field, Plan plan, Plan before) {
    if (plan.fromInstalments() < 1) {
      fault(field + ".fromInstalments", "tiene que ser 1 o más");
    } else if (before != null && plan.fromInstalments() != before.toInstalments() + 1) {
      fault(field + ".fromInstalments", "tiene que seguir al plan anterior, sin huecos ni superposición: " + (before.toInstalments() + 1));
    }
    if (plan.toInstalments() < plan.fromInstalments()) {
      fault(field + ".toInstalments", "es menor que la primera cuota del plan");
    } else if (plan.toInstalments() > MOST_INSTALMENTS) {
      fault(field + ".toInstalments", "no puede pasar de " + MOST_INSTALMENTS + " cuotas");
    }
  }

  private boolean present(String field, Object value) {
    if (value == null) {
      fault(field, "falta");
    }
    return value != null;
  }

  private void fault(String field, String message) {
    faults.add(new FieldFault(field, message));
  }
}
