package com.microcom.gateway.outbound;

import com.microcom.contracts.values.DocumentId;
import com.microcom.gateway.delivering.Documents;
import com.microcom.messaging.http.WholeAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code GET /documents/{id}} of billing-service. */
@ApplicationScoped
class BillingDocuments implements Documents {
  private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([^\";]+)\"?");

  private final String url;
  private final Duration within;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /** @param within for the whole document; fetching and uploading it together stay below the sender's lease of 45 s */
  BillingDocuments(
      @ConfigProperty(name = "billing.url") String url,
      @ConfigProperty(name = "billing.documents-within", defaultValue = "PT10S") Duration within) {
    this.url = url;
    this.within = within;
  }

  @Override
  public Fetched fetch(DocumentId id, String fileName) {
    try {
      var request = HttpRequest.newBuilder(URI.create(url + "/documents/" + id)).build();
      return read(WholeAnswer.to(request, http, within), fileName);
    } catch (IOException e) {
      return new Fetched.Unavailable("billing: " + e);
    }
  }

  private static Fetched read(HttpResponse<byte[]> response, String fileName) {
    return switch (response.statusCode()) {
      case 200 -> new Fetched.Found(new File(name(response, fileName), mimeType(response), response.body()));
      case 404, 410 -> new Fetched.Missing();
      default -> new Fetched.Unavailable("billing: HTTP " + response.statusCode());
    };
  }

  private static String name(HttpResponse<byte[]> response, String wanted) {
    if (wanted != null) {
      return wanted;
    }
    var disposition = FILE_NAME.matcher(response.headers().firstValue("Content-Disposition").orElse(""));
    return disposition.find() ? disposition.group(1) : "documento.pdf";
  }

  private static String mimeType(HttpResponse<byte[]> response) {
    return response.headers().firstValue("Content-Type").orElse("application/pdf");
  }
}
