package com.microcom.financing.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.microcom.contracts.Wire;
import com.microcom.financing.inbound.RatesReader.Read;
import com.microcom.financing.inbound.RatesReader.Reading;
import com.microcom.financing.inbound.RatesReader.Unreadable;
import com.microcom.financing.rates.RateTerms;

/** {@link RateTerms} as JSON; a value of the wrong kind is named by its path. */
final class RatesJson {
  private RatesJson() {}

  static Reading read(String text) {
    try {
      return new Read(Wire.json().readValue(text, RateTerms.class));
    } catch (JsonMappingException e) {
      return new Unreadable(path(e), "el valor no es del tipo esperado");
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      return new Unreadable("$", "no es JSON válido (línea " + at.getLineNr() + ", columna " + at.getColumnNr() + ")");
    }
  }

  private static String path(JsonMappingException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + step.getFieldName());
    }
    return path.isEmpty() ? "$" : path.toString();
  }
}
