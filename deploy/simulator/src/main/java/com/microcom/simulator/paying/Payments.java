package com.microcom.simulator.paying;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microcom.contracts.Ids;
import com.microcom.simulator.SimulatorConfig;
import com.microcom.simulator.paying.Preference.Payment;
import com.microcom.simulator.time.Agenda;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A payment provider in the manner of Mercado Pago: preferences, payments, and a signed notification that says only the payment's id. */
@ApplicationScoped
public class Payments {
  private static final int MOST_ATTEMPTS = 5;

  private final Clock clock;
  private final Ids ids;
  private final Agenda agenda;
  private final SimulatorConfig config;
  private final PaymentNotification notification;
  private final Map<String, Preference> preferences = new LinkedHashMap<>();
  private final Map<String, Payment> payments = new LinkedHashMap<>();
  private long lastPayment = 1_000_000;

  Payments(Clock clock, Ids ids, Agenda agenda, SimulatorConfig config) {
    this.clock = clock;
    this.ids = ids;
    this.agenda = agenda;
    this.config = config;
    this.notification = new PaymentNotification(config.paymentSecret());
  }

  public synchronized Preference prefer(ObjectNode request) {
    var preference = new Preference(ids.next().toString(), request, clock.instant());
    preferences.put(preference.id(), preference);
    return preference;
  }

  public synchronized Optional<Preference> preference(String id) {
    return Optional.ofNullable(preferences.get(id));
  }

  public synchronized Optional<Payment> payment(String id) {
    return Optional.ofNullable(payments.get(id));
  }

  public synchronized List<Payment> all() {
    return new ArrayList<>(payments.values());
  }

  public synchronized void clear() {
    preferences.clear();
    payments.clear();
  }

  /** Somebody pays; any amount, any number of times. */
  public Payment pay(Preference preference, BigDecimal amount) {
    var payment = record(preference, amount);
    if (!preference.notificationUrl().isEmpty()) {
      agenda.background(() -> tell(preference, payment.id(), 1));
    }
    return payment;
  }

  private synchronized Payment record(Preference preference, BigDecimal amount) {
    var id = String.valueOf(++lastPayment);
    var payment = new Payment(id, preference.id(), amount, clock.instant(), "pending");
    payments.put(id, payment);
    return payment;
  }

  private void tell(Preference preference, String paymentId, int attempt) {
    var result = notification.send(preference.notificationUrl(), paymentId, ids.next().toString(), clock.instant());
    synchronized (this) {
      payments.computeIfPresent(paymentId, (id, payment) -> payment.notified(result));
    }
    if (!result.startsWith("2") && attempt < MOST_ATTEMPTS) {
      agenda.after(config.webhook().retryDelay(), () -> agenda.background(() -> tell(preference, paymentId, attempt + 1)));
    }
  }
}
