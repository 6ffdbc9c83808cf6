package com.microcom.conversation.outbound;

import com.fasterxml.jackson.core.type.TypeReference;
import com.microcom.contracts.rest.BillingApi;
import com.microcom.contracts.values.ContactId;
import com.microcom.conversation.dialogue.Orders;
import com.microcom.conversation.dialogue.Remote;
import com.microcom.conversation.turns.TimeBudget;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@ApplicationScoped
class HttpOrders implements Orders {
  private static final TypeReference<List<BillingApi.Order>> ORDERS = new TypeReference<>() {};

  private final RemoteService service;

  HttpOrders(
      @ConfigProperty(name = "billing.url") String url,
      @ConfigProperty(name = "conversation.remote-timeout") Duration timeout,
      TimeBudget budget) {
    service = new RemoteService("billing", url, timeout, budget);
  }

  @Override
  public Remote<List<BillingApi.Order>> of(ContactId contactId) {
    return service.read(service.get("/orders?contactId=" + contactId), ORDERS);
  }
}
