package com.microcom.gateway.delivering;

/** Our templates at the provider. */
public interface Templates {
  TemplateState state(String name);
}
