package com.microcom.analytics.measuring;

import java.time.LocalDate;

/**
 * Something that counts once on its day.
 *
 * @param name what may count only once that day: the event's id, {@code contact:<id>}, {@code buyer:<id>}
 * @param day in the business zone, of the event's own time and not of its arrival
 */
public record Fact(String name, LocalDate day, Tally adds) {}
