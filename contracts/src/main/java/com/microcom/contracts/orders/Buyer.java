package com.microcom.contracts.orders;

import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;

/**
 * @param name as the channel gave it; may be null
 * @param taxId CUIT or DNI, digits only; null until the buyer gives one
 */
public record Buyer(ContactId contactId, String name, Address address, String taxId) {}
