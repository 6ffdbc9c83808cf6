package com.microcom.catalog.products;

import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;

/**
 * A product as the company's list gives it.
 *
 * @param brand may be empty @param model may be empty
 * @param section the list's own heading: {@code Cámaras IP}; may be empty
 * @param price final, VAT included; null = on request
 * @param onHand units in the warehouse, reserved ones included
 */
public record Listing(
    Sku sku, String title, String description, String brand, String model, String section, Money price, VatRate vat, int onHand) {}
