package com.microcom.financing.rates;

/** @param field as it is written in the file or the body: {@code plans[1].tna} @param message in Spanish, what is wrong with it */
public record FieldFault(String field, String message) {}
