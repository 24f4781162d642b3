package fr.essaim.core.steering;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A record behind a figure.
 *
 * @param type of the thing where it is read, with its key
 * @param label what it is called; never a person
 * @param amount how much of the figure it is
 */
public record CountedRecord(
    String type, String key, String label, LocalDate day, BigDecimal amount) {}
