package com.microcom.billing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What the company configures. */
@ConfigMapping(prefix = "billing")
public interface BillingSettings {
  /** Addresses (WhatsApp numbers) of those who are told of every order; empty = nobody. */
  Optional<List<String>> executives();

  /** The management system. */
  URI erpUrl();

  URI gatewayUrl();

  /** Where people of the company reach this service with a browser, for links in notices; empty = notices name the document only. */
  Optional<URI> publicUrl();

  Company company();

  /** As printed on the documents. */
  interface Company {
    @WithDefault("Microcom Distribuidora S.A.")
    String name();

    /** With its hyphens. */
    @WithDefault("30-71234567-1")
    String taxId();

    @WithDefault("IVA Responsable Inscripto")
    String vatStatus();

    @WithDefault("Av. Rivadavia 1234, C1033 Ciudad Autónoma de Buenos Aires")
    String address();

    @WithDefault("Tel. 11 5555-9000 · ventas@microcom.example")
    String contact();

    /** Shown under "Cómo pagar". */
    @WithDefault(
        "Transferencia bancaria al alias MICROCOM.VENTAS, indicando el número de prefactura. Cuando la hagas, mandanos el comprobante por este mismo chat.")
    String howToPay();
  }
}
