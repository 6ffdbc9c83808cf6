package com.microcom.reactivation.inbound;

import com.microcom.contracts.Problem;
import com.microcom.contracts.values.ContactId;
import com.microcom.messaging.http.Refused;
import com.microcom.reactivation.customers.Customer;
import com.microcom.reactivation.customers.CustomerFile.Row;
import com.microcom.reactivation.customers.Customers;
import com.microcom.reactivation.customers.ImportCustomers;
import com.microcom.reactivation.customers.ImportCustomers.Result;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

@Path("/customers")
public class CustomersResource {
  private final ImportCustomers importCustomers;
  private final Customers customers;

  CustomersResource(ImportCustomers importCustomers, Customers customers) {
    this.importCustomers = importCustomers;
    this.customers = customers;
  }

  /** @param lastPurchase {@code 2026-03-10} or {@code 10/3/2026} */
  public record Wanted(String address, String name, String lastPurchase) {}

  /** Good rows are loaded, bad ones listed: {@code {"imported": 7990, "rejected": [{"row", "column", "reason"}]}}. */
  @POST
  public Result.Imported load(List<Wanted> wanted) {
    if (wanted == null) {
      throw new Refused(Problem.of(400, "customers.unreadable", "No list", "Mandá una lista de clientes."));
    }
    return imported(IntStream.range(0, wanted.size()).mapToObj(i -> row(i + 1, wanted.get(i))).toList());
  }

  @POST
  @Consumes({"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
  public Result.Imported loadCsv(byte[] file) {
    return switch (CustomersCsv.read(file)) {
      case CustomersCsv.Read.Rows(var rows) -> imported(rows);
      case CustomersCsv.Read.Unreadable(var reason) -> throw new Refused(Problem.of(400, "customers.unreadable", "Not such a CSV", reason));
    };
  }

  @GET
  @Path("/{contactId}")
  @Transactional
  public Customer get(@PathParam("contactId") UUID contactId) {
    return customers
        .find(new ContactId(contactId))
        .orElseThrow(() -> new Refused(Problem.of(404, "customers.unknown", "Unknown customer", "No conocemos a ese cliente.")));
  }

  private Result.Imported imported(List<Row> rows) {
    return switch (importCustomers.handle(rows)) {
      case Result.Imported imported -> imported;
      case Result.Interrupted(var done, var reason) ->
          throw new Refused(
              Problem.of(503, "customers.gateway-unavailable", "Contacts cannot be identified",
                      "Se cargaron " + done + " clientes y el servicio de contactos dejó de responder. Volvé a mandar el mismo archivo: no se duplica nada.")
                  .with(Map.of("imported", done)));
    };
  }

  private static Row row(int number, Wanted wanted) {
    return wanted == null ? new Row(number, null, null, null) : new Row(number, wanted.address(), wanted.name(), wanted.lastPurchase());
  }
}
