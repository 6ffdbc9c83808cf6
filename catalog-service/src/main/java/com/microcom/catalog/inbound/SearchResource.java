package com.microcom.catalog.inbound;

import com.microcom.catalog.search.FindProducts;
import com.microcom.contracts.Problem;
import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/search")
public class SearchResource {
  private static final int LONGEST_TEXT = 1_000;
  private static final int MOST = 20;

  private final FindProducts findProducts;

  SearchResource(FindProducts findProducts) {
    this.findProducts = findProducts;
  }

  @POST
  @Blocking
  public Found search(Search search) {
    if (search == null || search.text() == null || search.text().length() > LONGEST_TEXT) {
      throw invalid("text", "Falta el texto de la búsqueda, o tiene más de " + LONGEST_TEXT + " caracteres.");
    }
    if (search.limit() < 1 || search.limit() > MOST || search.offset() < 0) {
      throw invalid("limit", "El límite va de 1 a " + MOST + " y el comienzo no puede ser negativo.");
    }
    return findProducts.answer(search);
  }

  private static Refused invalid(String field, String detail) {
    return new Refused(Problem.of(400, "catalog.search-invalid", "Invalid search: " + field, detail));
  }
}
