package fr.essaim.core.prototypes;

import java.util.UUID;

/**
 * A workshop as the intranet shows it.
 *
 * @param attendanceSheet whether the signed attendance sheet is kept with it
 * @param toCome whether its day is still to come, so that nobody was there yet
 */
public record WorkshopView(
    UUID id, WorkshopDetails details, boolean attendanceSheet, boolean toCome) {}
