package com.microcom.conversation.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.Problem;
import com.microcom.contracts.Wire;
import com.microcom.contracts.orders.FinancingQuote;
import com.microcom.contracts.rest.FinancingApi;
import com.microcom.contracts.values.Money;
import com.microcom.conversation.dialogue.Financing;
import com.microcom.conversation.dialogue.Remote;
import com.microcom.conversation.turns.TimeBudget;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class HttpFinancing implements Financing {
  private static final TypeReference<FinancingQuote> QUOTE = new TypeReference<>() {};
  private static final TypeReference<FinancingApi.Plans> PLANS = new TypeReference<>() {};

  private final RemoteService service;

  HttpFinancing(
      @ConfigProperty(name = "financing.url") String url,
      @ConfigProperty(name = "conversation.remote-timeout") Duration timeout,
      TimeBudget budget) {
    service = new RemoteService("financing", url, timeout, budget);
  }

  @Override
  public Remote<FinancingApi.Plans> plans() {
    return service.read(service.get("/plans"), PLANS);
  }

  @Override
  public Quoting quote(Money amount, int instalments) {
    var answer = service.post("/simulations", new FinancingApi.Simulate(amount, instalments));
    if (answer instanceof Remote.Answered<RemoteService.Response>(var response) && response.status() == 422) {
      return refused(response.body());
    }
    return switch (service.read(answer, QUOTE)) {
      case Remote.Answered<FinancingQuote>(var quote) -> new Quoting.Quoted(quote);
      case Remote.Unavailable<FinancingQuote>(var why) -> new Quoting.Unavailable(why);
    };
  }

  private static Quoting refused(byte[] body) {
    try {
      var problem = Wire.read(body, Problem.class);
      return switch (problem.code() == null ? "" : problem.code()) {
        case "financing.too-many-instalments" -> limited(problem, "max");
        case "financing.too-few-instalments" -> limited(problem, "min");
        case "financing.amount-out-of-range", "financing.no-rates" -> new Quoting.NoPlan(problem.detail());
        default -> new Quoting.Unavailable("financing: refused with an unknown code " + problem.code());
      };
    } catch (Wire.UnreadableException e) {
      return new Quoting.Unavailable("financing: " + e.getMessage());
    }
  }

  private static Quoting limited(Problem problem, String param) {
    var limit = limit(problem, param);
    if (limit.isEmpty()) {
      return new Quoting.NoPlan(problem.detail());
    }
    return param.equals("max") ? new Quoting.TooMany(limit.getAsInt()) : new Quoting.TooFew(limit.getAsInt());
  }

  private static OptionalInt limit(Problem problem, String param) {
    return problem.params() != null && problem.params().get(param) instanceof Number n
        ? OptionalInt.of(n.intValue())
        : OptionalInt.empty();
  }
}
