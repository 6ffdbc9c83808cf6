package com.microcom.contracts;

import java.util.Map;

/**
 * RFC 9457 problem details, the body of every HTTP error ({@code application/problem+json}).
 *
 * @param code stable, for programs: {@code financing.too-many-instalments}
 * @param detail for people, in Spanish: what happened and what to do
 * @param params figures that the code talks about; may be empty
 */
public record Problem(String type, String title, int status, String code, String detail, Map<String, Object> params) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String code, String title, String detail) {
    return new Problem("about:blank", title, status, code, detail, Map.of());
  }

  public Problem with(Map<String, Object> newParams) {
    return new Problem(type, title, status, code, detail, Map.copyOf(newParams));
  }
}
