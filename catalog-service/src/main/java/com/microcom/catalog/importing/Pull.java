package com.microcom.catalog.importing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a source's stock and prices are fetched from. Secrets are named, never written: an environment variable {@code PULL_…}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Pull.Jdbc.class, name = "jdbc"), @JsonSubTypes.Type(value = Pull.Http.class, name = "http")})
public sealed interface Pull {
  /** From one start to the next; at least 5 s. */
  Duration every();

  /** For connecting, and for the whole answer. */
  Duration timeout();

  /**
   * @param url {@code jdbc:postgresql://erp/ventas}, without credentials
   * @param userVariable name of the environment variable with the user; null = none
   * @param query one SELECT whose column names are the header
   */
  record Jdbc(
      String url,
      String userVariable,
      String passwordVariable,
      String query,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Duration every,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Duration timeout)
      implements Pull {
    private static final Pattern URL = Pattern.compile("jdbc:[a-z0-9]+:.+");

    /** Properties of drivers that name classes or files to load, or carry secrets. */
    private static final Pattern DANGEROUS =
        Pattern.compile("(?i)password|passwd|secret|factory|logger|autodeserialize|infile|sslkey|pluginclass|interceptor|allowload|jaas|provider|//[^/]*@");

    public Jdbc {
      if (url == null || !URL.matcher(url).matches() || DANGEROUS.matcher(url).find()) {
        throw new IllegalArgumentException("la dirección es jdbc:<base>://<servidor>/<base de datos>, sin claves ni propiedades que carguen clases o archivos");
      }
      if (query == null || !query.strip().toLowerCase(Locale.ROOT).matches("(?s)(select|with)\\b.*")) {
        throw new IllegalArgumentException("la consulta empieza con SELECT o WITH");
      }
      variable(userVariable);
      variable(passwordVariable);
      every = interval(every);
      timeout = limit(timeout);
    }
  }

  /**
   * @param url {@code https://erp/stock.csv}; answers CSV, XLSX or JSON
   * @param headers name → environment variable with the value
   */
  record Http(
      String url,
      Map<String, String> headers,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Duration every,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Duration timeout)
      implements Pull {
    public Http {
      if (url == null || !url.matches("https?://[^@\\s]+")) {
        throw new IllegalArgumentException("la dirección es http:// o https://, sin usuario ni clave");
      }
      headers = headers == null ? Map.of() : Map.copyOf(headers);
      headers.values().forEach(Pull::variable);
      every = interval(every);
      timeout = limit(timeout);
    }
  }

  /** Only these may be named: settings of a list must not read out the service's own secrets. */
  String VARIABLES = "PULL_";

  private static void variable(String name) {
    if (name != null && !name.matches(VARIABLES + "[A-Z0-9_]{1,60}")) {
      throw new IllegalArgumentException("las claves se nombran por variable de entorno, " + VARIABLES + "ALGO: " + name);
    }
  }

  private static Duration interval(Duration every) {
    if (every != null && every.compareTo(Duration.ofSeconds(5)) < 0) {
      throw new IllegalArgumentException("every es de 5 segundos o más (PT5S)");
    }
    return every == null ? Duration.ofMinutes(5) : every;
  }

  private static Duration limit(Duration timeout) {
    if (timeout != null && (timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofMinutes(10)) > 0)) {
      throw new IllegalArgumentException("timeout va de 1 segundo a 10 minutos (PT1S a PT10M)");
    }
    return timeout == null ? Duration.ofSeconds(20) : timeout;
  }
}
