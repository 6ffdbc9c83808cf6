package com.microcom.flow;

/**
 * Why a definition must not be published.
 *
 * @param path where: {@code states.trade.options.yes.next}
 * @param code stable, for programs: {@code unknown-state}
 * @param message for the person who edits the flow, in Spanish
 */
public record Problem(String path, String code, String message) {}
