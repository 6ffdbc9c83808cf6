package com.microcom.catalog.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.microcom.catalog.pricing.ExchangeRate;
import com.microcom.catalog.pricing.ExchangeRates;
import com.microcom.catalog.pricing.ReadRates;
import com.microcom.catalog.pricing.RepriceProducts;
import com.microcom.contracts.Problem;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** The dated exchange table. Whatever changes here, prices follow before the answer. */
@Path("/exchange-rates")
@Blocking
public class ExchangeRatesResource {
  private final ExchangeRates rates;
  private final RepriceProducts repriceProducts;
  private final UploadedLists uploaded;

  ExchangeRatesResource(ExchangeRates rates, RepriceProducts repriceProducts, UploadedLists uploaded) {
    this.rates = rates;
    this.repriceProducts = repriceProducts;
    this.uploaded = uploaded;
  }

  @GET
  public List<ExchangeRate> all() {
    return rates.all();
  }

  /** Visible products that are "a consultar" because their currency has no rate today, per currency. */
  @GET
  @Path("/missing")
  public Map<String, Long> missing() {
    return repriceProducts.withoutRate();
  }

  /** Body: {@code {"pesos": "1480.50"}}: what a unit is worth from that business day on. */
  @PUT
  @Path("/{currency}/{validFrom}")
  public ExchangeRate save(@PathParam("currency") String currency, @PathParam("validFrom") String validFrom, JsonNode body) {
    try {
      var pesos = body == null || !body.hasNonNull("pesos") ? null : new BigDecimal(body.get("pesos").asText());
      var rate = new ExchangeRate(currency, LocalDate.parse(validFrom), pesos);
      rates.save(List.of(rate));
      repriceProducts.reprice();
      return rate;
    } catch (NumberFormatException | DateTimeParseException e) {
      throw invalid("el día se escribe 2026-11-22 y los pesos 1480.50");
    } catch (IllegalArgumentException e) {
      throw invalid(e.getMessage());
    }
  }

  @DELETE
  @Path("/{currency}/{validFrom}")
  public Response remove(@PathParam("currency") String currency, @PathParam("validFrom") LocalDate validFrom) {
    if (!rates.remove(currency, validFrom)) {
      throw new Refused(Problem.of(404, "catalog.rate-unknown", "Unknown rate", "No hay una cotización de " + currency + " desde ese día."));
    }
    repriceProducts.reprice();
    return Response.noContent().build();
  }

  /** A file with the columns moneda, desde and pesos: all of it or nothing. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public List<ExchangeRate> file(InputStream body) throws IOException {
    var file = uploaded.file(body);
    try {
      return switch (ReadRates.from(file)) {
        case ReadRates.Read(var read) -> {
          rates.save(read);
          repriceProducts.reprice();
          yield read;
        }
        case ReadRates.NotRates(var reason) -> throw new Refused(Problem.of(422, "catalog.not-rates", "Not an exchange table", reason));
      };
    } finally {
      Files.delete(file);
    }
  }

  private static Refused invalid(String reason) {
    return new Refused(Problem.of(400, "catalog.rate-invalid", "Invalid rate", "La cotización no es válida: " + reason + "."));
  }
}
