package com.microcom.conversation.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.microcom.contracts.Problem;
import com.microcom.contracts.Wire;
import com.microcom.contracts.orders.Alternative;
import com.microcom.contracts.values.ContactId;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.conversation.dialogue.Financing.Quoting;
import com.microcom.conversation.dialogue.Remote;
import com.microcom.conversation.turns.TimeBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingAnotherServiceTest {
  private static final Duration TIMEOUT = Duration.ofMillis(400);
  /** Where the time-out is not what is looked at: a first answer on a busy machine takes its time. */
  private static final Duration PATIENT = Duration.ofSeconds(10);

  private final WireMockServer other = new WireMockServer(options().dynamicPort());
  private final TimeBudget budget = new TimeBudget();

  @BeforeEach
  void start() {
    other.start();
  }

  @AfterEach
  void stop() {
    other.stop();
  }

  @Test
  void reads_what_it_answers() {
    var domo = new Alternative(new Sku("A/1 B"), "Domo", Money.ars("10"), 3, "mismo formato");
    other.stubFor(get(urlEqualTo("/products/A%2F1%20B/alternatives?quantity=2&limit=3")).willReturn(okJson(json(List.of(domo)))));

    var answer = new HttpCatalog(other.baseUrl(), PATIENT, budget).alternatives(new Sku("A/1 B"), 2, 3);

    assertThat(answer).isEqualTo(Remote.of(List.of(domo)));
  }

  @Test
  void a_slow_one_is_not_available_and_costs_no_more_than_the_time_out() {
    other.stubFor(get(anyUrl()).willReturn(okJson("[]").withFixedDelay(5_000)));
    var start = System.nanoTime();

    var answer = orders().of(contact());

    assertThat(answer).isInstanceOf(Remote.Unavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(4));
    other.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void one_that_stops_in_the_middle_of_its_answer_costs_no_more_either() {
    other.stubFor(get(anyUrl()).willReturn(okJson("[                    ]").withChunkedDribbleDelay(5, 10_000)));
    var start = System.nanoTime();

    var answer = orders().of(contact());

    assertThat(answer).isInstanceOf(Remote.Unavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(4));
  }

  @Test
  void the_turns_budget_ends_the_asking() {
    other.stubFor(get(anyUrl()).willReturn(okJson("[]").withFixedDelay(350)));
    var orders = orders();

    var answers = budget.spend(Duration.ofMillis(500), () -> List.of(orders.of(contact()), orders.of(contact()), orders.of(contact())));

    assertThat(answers.get(0)).isEqualTo(Remote.of(List.of()));
    assertThat(answers.get(1)).isInstanceOf(Remote.Unavailable.class);
    assertThat(answers.get(2)).isInstanceOf(Remote.Unavailable.class);
    other.verify(2, getRequestedFor(anyUrl()));
  }

  @Test
  void an_error_and_an_answer_of_another_shape_are_not_available() {
    other.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
    assertThat(orders().of(contact())).isInstanceOf(Remote.Unavailable.class);

    other.stubFor(get(anyUrl()).willReturn(okJson("{\"not\":\"a list\"}")));
    assertThat(orders().of(contact())).isInstanceOf(Remote.Unavailable.class);

    other.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertThat(orders().of(contact())).isInstanceOf(Remote.Unavailable.class);
  }

  @Test
  void after_many_failures_it_is_left_alone_for_a_while() {
    other.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(500)));
    var orders = orders();
    for (var i = 0; i < 15; i++) {
      assertThat(orders.of(contact())).isInstanceOf(Remote.Unavailable.class);
    }

    other.verify(10, getRequestedFor(anyUrl()));
  }

  @Test
  void a_refused_quote_is_a_value_with_its_limit() {
    var financing = new HttpFinancing(other.baseUrl(), PATIENT, budget);

    refuses("financing.too-many-instalments", Map.of("max", 18));
    assertThat(financing.quote(Money.ars("1000"), 24)).isEqualTo(new Quoting.TooMany(18));
    refuses("financing.too-few-instalments", Map.of("min", 2));
    assertThat(financing.quote(Money.ars("1000"), 0)).isEqualTo(new Quoting.TooFew(2));
    refuses("financing.no-rates", Map.of("currency", "ARS"));
    assertThat(financing.quote(Money.ars("1000"), 3)).isEqualTo(new Quoting.NoPlan("No se puede."));
    refuses("financing.something-new", Map.of());
    assertThat(financing.quote(Money.ars("1000"), 3)).isInstanceOf(Quoting.Unavailable.class);
  }

  @Test
  void nobody_there_is_not_available() {
    var nobody = new HttpOrders("http://127.0.0.1:1", TIMEOUT, budget);

    assertThat(nobody.of(contact())).isInstanceOf(Remote.Unavailable.class);
  }

  private void refuses(String code, Map<String, Object> params) {
    var problem = Problem.of(422, code, "No", "No se puede.").with(params);
    other.stubFor(post(urlEqualTo("/simulations")).willReturn(jsonResponse(json(problem), 422)));
  }

  private HttpOrders orders() {
    return new HttpOrders(other.baseUrl(), TIMEOUT, budget);
  }

  private static ContactId contact() {
    return new ContactId(UUID.randomUUID());
  }

  private static String json(Object value) {
    return new String(Wire.write(value), UTF_8);
  }
}
