package fr.essaim.core.prototypes;

import java.util.UUID;

/**
 * A workshop as the intranet shows it.
 *
 * @param attendanceSheet whether the signed attendance sheet is kept with it
 */
public record WorkshopView(UUID id, WorkshopDetails details, boolean attendanceSheet) {}
