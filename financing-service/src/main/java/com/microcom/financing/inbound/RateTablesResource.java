package com.microcom.financing.inbound;

import com.microcom.contracts.Problem;
import com.microcom.financing.inbound.RatesReader.Read;
import com.microcom.financing.inbound.RatesReader.Unreadable;
import com.microcom.financing.rates.CurrentRates;
import com.microcom.financing.rates.FieldFault;
import com.microcom.financing.rates.PublishRates;
import com.microcom.financing.rates.RateTable;
import com.microcom.financing.rates.RateTables;
import com.microcom.financing.rates.RateTerms;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code GET /rate-tables} (every version, newest first), {@code GET /rate-tables/current} (404 {@code financing.no-rates} if none)
 * and {@code PUT /rate-tables} ({@link RateTerms} as JSON, or the CSV of {@link RatesCsv}), which publishes a new version; 422
 * {@code financing.invalid-rate-table} names each wrong field in {@code params.errors}.
 */
@Path("/rate-tables")
@Blocking
public class RateTablesResource {
  private final RateTables tables;
  private final CurrentRates rates;
  private final RatesReader reader;
  private final PublishRates publish;

  RateTablesResource(RateTables tables, CurrentRates rates, RatesReader reader, PublishRates publish) {
    this.tables = tables;
    this.rates = rates;
    this.reader = reader;
    this.publish = publish;
  }

  @GET
  public List<RateTable> all() {
    return tables.all();
  }

  @GET
  @Path("/current")
  public RateTable current() {
    return rates.today().orElseThrow(PlansResource::noRates);
  }

  @PUT
  @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
  public RateTable publish(byte[] body) {
    return switch (reader.read(body)) {
      case Unreadable(var faults) -> throw invalid(faults);
      case Read(var terms) -> publish(terms);
    };
  }

  private RateTable publish(RateTerms terms) {
    return switch (publish.publish(terms, "rest", null)) {
      case PublishRates.Published(var table) -> table;
      case PublishRates.Refused(var faults) -> throw invalid(faults);
      case PublishRates.Unchanged() -> throw new IllegalStateException("Terms without a source are always published");
    };
  }

  private static Refused invalid(List<FieldFault> faults) {
    var detail = faults.stream().map(fault -> fault.field() + ": " + fault.message()).collect(Collectors.joining("; ", "", "."));
    var problem = Problem.of(422, "financing.invalid-rate-table", "La tabla de tasas tiene errores", detail);
    return new Refused(problem.with(Map.of("errors", faults)));
  }
}
