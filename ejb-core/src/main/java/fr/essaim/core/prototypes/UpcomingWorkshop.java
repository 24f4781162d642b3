package fr.essaim.core.prototypes;

import java.time.LocalDate;
import java.util.UUID;

/** A workshop that will take place. */
public record UpcomingWorkshop(
    String prototypeKey, String prototypeTitle, UUID id, LocalDate date, String place) {}
