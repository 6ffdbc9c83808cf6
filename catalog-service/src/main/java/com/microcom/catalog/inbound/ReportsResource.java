package com.microcom.catalog.inbound;

import com.microcom.catalog.products.ReportAttributes;
import com.microcom.catalog.products.ReportAttributes.Detail;
import com.microcom.catalog.products.ReportAttributes.OfKind;
import com.microcom.contracts.Problem;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Reports for administrators, as JSON or as a list for a spreadsheet. */
@Path("/reports")
@Blocking
public class ReportsResource {
  private static final int MOST = 1_000;

  private final ReportAttributes reportAttributes;

  ReportsResource(ReportAttributes reportAttributes) {
    this.reportAttributes = reportAttributes;
  }

  /** All kinds: {@link OfKind} each. @param products visible ones @param kinds a page of them */
  public record Summary(int products, int total, int offset, List<OfKind> kinds) {}

  /**
   * What the products lack.
   *
   * @param kind code of a kind, {@code other} for products without one: which products ({@link Detail}); missing: a summary of all kinds
   * @param format {@code json} or {@code csv}
   */
  @GET
  @Path("/attributes")
  public Response attributes(
      @QueryParam("kind") String kind, @QueryParam("format") @DefaultValue("json") String format,
      @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("100") int limit) {
    if (offset < 0 || limit < 1 || limit > MOST || !List.of("json", "csv").contains(format)) {
      throw new Refused(Problem.of(400, "catalog.report-invalid", "Invalid report", "El formato es json o csv, el límite va de 1 a " + MOST + " y el comienzo no puede ser negativo."));
    }
    if (kind == null) {
      var kinds = reportAttributes.kinds();
      var page = kinds.stream().skip(offset).limit(limit).toList();
      return format.equals("csv") ? csv("datos-por-tipo.csv", summary(page))
          : json(new Summary(kinds.stream().mapToInt(OfKind::products).sum(), kinds.size(), offset, page));
    }
    if (!reportAttributes.isKind(kind)) {
      throw new Refused(Problem.of(404, "catalog.kind-unknown", "Unknown kind", "No hay un tipo de producto con el código " + kind + "."));
    }
    var detail = reportAttributes.detail(kind, offset, limit);
    return format.equals("csv") ? csv("datos-" + kind + ".csv", detail(detail)) : json(detail);
  }

  private static CsvText summary(List<OfKind> kinds) {
    var csv = new CsvText("Tipo", "Productos", "Dato", "Sin el dato", "Con el dato dudoso");
    for (var kind : kinds) {
      if (kind.lacks().isEmpty()) {
        csv.row(kind.name(), kind.products(), "", "", "");
      }
      kind.lacks().forEach(l -> csv.row(kind.name(), kind.products(), l.name(), l.lacking(), l.doubtful()));
    }
    return csv;
  }

  private static CsvText detail(Detail detail) {
    var csv = new CsvText("Código", "Título", "Marca", "Modelo", "Tipo", "Le falta", "Dudoso");
    for (var e : detail.examples()) {
      var doubtful = e.doubtful().stream().map(d -> d.name() + ": " + d.value() + " (" + d.confidence() + " %)").collect(Collectors.joining(", "));
      csv.row(e.sku(), e.title(), e.brand(), e.model(), detail.kind().name(), String.join(", ", e.lacking()), doubtful);
    }
    return csv;
  }

  private static Response json(Object body) {
    return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private static Response csv(String name, CsvText csv) {
    return Response.ok(csv.toString(), "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
  }
}
